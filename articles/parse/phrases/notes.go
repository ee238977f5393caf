package phrases

import (
	"strings"
	"unicode/utf8"
)

// noteLabels stand before a word to the reader about the story; a colon, or a
// date and a colon, follows. The reason is how much it takes to believe them:
// a "weak" one is also how sentences and headlines begin, one "apart" counts only
// where the author has set it in bold.
var noteLabels = openings([]row{
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
})

// noteOpenings open a sentence that speaks of the story itself.
var noteOpenings = openings([]row{{"note", []string{
	"an earlier version of this", "an earlier version of the story", "a previous version of this", "an earlier headline", "earlier versions of this", "this article has been", "this article was amended", "this article was corrected", "this article was updated", "this article originally", "this article previously", "this story has been", "this story was corrected", "this story was updated", "this story originally", "this story previously", "this post has been", "this post was updated", "this headline has been",
	"in einer früheren version dieses", "in einer früheren fassung dieses", "in einer ersten version dieses", "in einer vorherigen version dieses", "dieser artikel wurde aktualisiert", "dieser artikel wurde korrigiert", "dieser text wurde aktualisiert", "dieser beitrag wurde aktualisiert", "dieser beitrag wurde korrigiert", "wir haben den artikel aktualisiert",
	"une première version de cet", "une version précédente de cet", "cet article a été mis à jour", "cet article a été modifié", "cet article a été corrigé", "una versión anterior de este", "una primera versión de este", "este artículo ha sido actualizado", "esta nota fue actualizada", "una versione precedente di questo", "questo articolo è stato aggiornato", "uma versão anterior deste", "esta reportagem foi atualizada", "este artigo foi atualizado", "een eerdere versie van dit", "dit artikel is aangepast", "dit artikel is bijgewerkt", "wcześniejsza wersja tego", "в предыдущей версии", "в первоначальной версии", "у попередній версії",
}}})

// maxNoteDate is how many bytes may stand between a note's label and its
// colon: "Correction, 5 March 2020:".
const maxNoteDate = 40

// Note reads a line that speaks to the reader about the story: a correction,
// an editor's note. Label is the words before the colon, empty where the line
// is a sentence that says so itself; text is the rest.
func Note(line string) (label, text string, ok bool) {
	inner, bracketed := unbracket(line)
	if noteOpenings().mayOpen(inner) {
		if _, n := noteOpenings().match(Key(cut(inner, 96))); n > 0 {
			return "", line, true
		}
	}
	if !noteLabels().mayOpen(inner) {
		return "", "", false
	}
	kind, n := noteLabels().match(strings.ReplaceAll(strings.ToLower(cut(inner, 48)), "’", "'"))
	if n == 0 || kind == "apart" {
		return "", "", false
	}
	n += strings.Count(cut(inner, n+2), "’") * (len("’") - len("'"))
	label, text, ok = atColon(inner, n)
	if !ok || kind == "weak" && !bracketed && len(text) < 60 {
		return "", "", false
	}
	return label, text, true
}

// atColon cuts s at the colon that follows its label of n bytes.
func atColon(s string, n int) (label, text string, ok bool) {
	if n > len(s) {
		return "", "", false
	}
	i := strings.IndexAny(s[n:], ":：")
	if i < 0 || i > maxNoteDate || i > 0 && !strings.ContainsAny(s[n:n+i], "0123456789.") {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[n+i:])
	text = strings.TrimSpace(s[n+i+size:])
	return strings.TrimSpace(s[:n+i]), text, text != ""
}

// unbracket takes the brackets and stars off a line that stands in them whole.
func unbracket(s string) (inner string, ok bool) {
	inner = strings.TrimLeft(s, "*_ ")
	for _, pair := range []string{"()", "[]"} {
		if strings.HasPrefix(inner, pair[:1]) && strings.HasSuffix(inner, pair[1:]) && strings.Count(inner, pair[:1]) == 1 {
			return strings.TrimSpace(inner[1 : len(inner)-1]), true
		}
	}
	return inner, false
}

// NoteLabel reports whether all of line is the label of a note: "Correction",
// "Anmerkung der Redaktion:". Where the author has set it apart, in bold before
// its text, it may also be one that sentences begin with: "Update", "Note".
func NoteLabel(line string, apart bool) bool {
	if !noteLabels().mayOpen(line) {
		return false
	}
	key := Key(line)
	kind, n := noteLabels().match(key)
	return (kind == "label" || apart && kind != "") && n == len(key)
}
