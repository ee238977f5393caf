package language

// NoteLabels stand before a word to the reader about the story; a colon, or a
// date and a colon, follows. The meaning is how much it takes to believe them:
// a "weak" one is also how sentences and headlines begin, one "apart" counts
// only where the author has set it in bold.
var NoteLabels = []Row{
	{"label", []string{
		"correction", "corrections", "correction and clarification", "clarification", "clarifications", "editor's note", "editors' note", "editors note", "note to readers", "note from the editor", "disclosure", "full disclosure", "erratum", "retraction",
		"korrektur", "berichtigung", "richtigstellung", "anmerkung der redaktion", "anm. d. red", "anm. der redaktion", "hinweis der redaktion", "hinweis d. red", "in eigener sache", "transparenzhinweis",
		"rectificatif", "note de la rédaction", "ndlr", "erratum", "mise au point", "corrección", "nota del editor", "nota de la redacción", "nota de redacción", "fe de errores", "fe de erratas", "rectificación",
		"correção", "nota do editor", "nota da redação", "errata", "correzione", "nota della redazione", "nota del redattore", "errata corrige", "rettifica", "correctie", "rectificatie", "noot van de redactie", "sprostowanie", "od redakcji", "przypis redakcji",
		"поправка", "исправление", "от редакции", "примечание редакции", "виправлення", "від редакції", "примітка редакції", "訂正", "お詫び", "訂正とお詫び", "編集部注", "編集部より", "编者按", "编者注", "更正", "編按", "編者按", "تصحيح", "ملاحظة المحرر", "ملاحظة من المحرر", "תיקון", "정정", "편집자주", "편집자 주",
		"rättelse", "redaktionens anmärkning", "rettelse", "redaktionen bemærker", "oikaisu", "düzeltme", "editörün notu",
	}},
	{"weak", []string{"update", "updated", "aktualisierung", "nachtrag", "mise à jour", "actualización", "atualização", "aggiornamento", "aktualizacja", "обновление", "оновлення", "追記", "更新", "تحديث"}},
	{"apart", []string{"note", "hinweis", "anmerkung", "nota", "remarque"}},
}

// NoteOpenings open a sentence that speaks of the story itself.
var NoteOpenings = []string{
	"an earlier version of this", "an earlier version of the story", "a previous version of this", "an earlier headline", "earlier versions of this", "this article has been", "this article was amended", "this article was corrected", "this article was updated", "this article originally", "this article previously", "this story has been", "this story was corrected", "this story was updated", "this story originally", "this story previously", "this post has been", "this post was updated", "this headline has been",
	"in einer früheren version dieses", "in einer früheren fassung dieses", "in einer ersten version dieses", "in einer vorherigen version dieses", "dieser artikel wurde aktualisiert", "dieser artikel wurde korrigiert", "dieser text wurde aktualisiert", "dieser beitrag wurde aktualisiert", "dieser beitrag wurde korrigiert", "wir haben den artikel aktualisiert",
	"une première version de cet", "une version précédente de cet", "cet article a été mis à jour", "cet article a été modifié", "cet article a été corrigé", "una versión anterior de este", "una primera versión de este", "este artículo ha sido actualizado", "esta nota fue actualizada", "una versione precedente di questo", "questo articolo è stato aggiornato", "uma versão anterior deste", "esta reportagem foi atualizada", "este artigo foi atualizado", "een eerdere versie van dit", "dit artikel is aangepast", "dit artikel is bijgewerkt", "wcześniejsza wersja tego", "в предыдущей версии", "в первоначальной версии", "у попередній версії",
}
