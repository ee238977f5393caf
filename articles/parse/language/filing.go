package language

// filings say under what a story is filed, in the blogs of a dozen languages; they stand where it ends.
var filings = Boilerplate{
	Reason: Filing,
	Openings: []string{
		"this entry was posted", "this post was posted", "this article was posted", "filed under", "filed in", "posted in", "tagged with", "tagged as", "tagged:", "tagged in", "bookmark the permalink", "post navigation", "post tags:", "post category:", "this post is filed", "categories:", "tags:",
		"dieser beitrag wurde unter", "dieser eintrag wurde", "dieser beitrag wurde am", "dieser artikel wurde am", "der beitrag wurde am", "der eintrag wurde", "veröffentlicht in", "veröffentlicht unter", "getaggt mit", "getagged mit", "verschlagwortet mit", "schlagwörter:", "schlagworte:", "tags", "kategorien:", "kategorie:", "beitragsnavigation", "beitrags-navigation", "artikel-navigation", "abgelegt unter",
		"publié dans", "posté dans", "étiquettes:", "étiquettes :", "mots-clés :", "classé dans", "catégorie :", "catégories :", "navigation de l'article", "publicado en", "archivado en", "etiquetas:", "etiquetado", "categorías:", "navegación de entradas", "publicado em", "arquivado em", "marcadores:", "pubblicato in", "etichette:", "geplaatst in", "getagd", "opublikowano w", "tagi:", "рубрика:", "метки:", "теги:", "опубликовано в", "カテゴリー:", "タグ:", "标签：", "分类：", "publicerat i", "publisert i", "etiketter:",
	},
}
