package language

// References head the lists of links that are the story's own.
var References = []string{
	"reference", "references", "source", "sources", "further reading", "external links", "see also", "notes", "footnotes", "bibliography", "links",
	"quellen", "literatur", "einzelnachweise", "weblinks", "fußnoten", "références", "notes et références", "pour aller plus loin",
	"referencias", "fuentes", "bibliografía", "enlaces externos", "referências", "fontes", "fonti", "bibliografia", "bronnen", "źródła",
	"источники", "примечания", "литература", "参考文献", "脚注", "出典", "参考资料", "المراجع", "المصادر",
}

// EditLinks stand behind such a heading where readers may change it.
var EditLinks = []string{"edit", "bearbeiten"}
