package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

// glued are pages whose tags were dropped with nothing put in their places.
var glued = map[string]struct {
	text, section, title, dek, author string
	paragraphs                        []string
}{
	"en": {
		section: "Harbour", title: "Pier stays open through the winter", dek: "The jetty will be mended in spring.", author: "Marit Solheim",
		text: "HarbourPier stays open through the winterThe jetty will be mended in spring.PrintFeb. 9, 2024, 10:01 PM UTC / Updated Feb. 9, 2024, 10:36 PM UTCBy Marit Solheim",
		paragraphs: []string{
			"The council spent most of Monday night on the old ferry pier at Solvik, which half the town had already given up for lost, and kept it open.",
			"Its deck has not been renewed since the herring boats left, and Fergus McDonald counted forty loose planks with his iPhone in the U.S. last week.",
			"Two fishermen who still land their catch there offered on YouTube to give a week of work each, as long as the town pays for the timber.",
		},
	},
	"de": {
		section: "Küste", title: "Steg bleibt über den Winter offen", dek: "Die Brücke wird im Frühjahr erneuert.", author: "Marit Solheim",
		text: "KüsteSteg bleibt über den Winter offenDie Brücke wird im Frühjahr erneuert.Drucken9. Februar 2024, 22:01 UhrVon Marit Solheim",
		paragraphs: []string{
			"Der Rat sprach am Montagabend lange über den alten Fähranleger, den die halbe Stadt schon aufgegeben hatte, und ließ ihn am Ende doch offen.",
			"Die Ausbesserung koste etwa vier Millionen Kronen, sagte die BauTec GmbH, und niemand im Saal wusste, z.B. woher das Geld kommen sollte.",
			"Zwei Fischer der DiCaprio KG boten je eine Woche Arbeit an, solange die Stadt das Holz bezahlt und ihnen den kleinen Kran leiht.",
		},
	},
	"fr": {
		section: "Port", title: "La jetée reste ouverte tout l'hiver", dek: "Elle sera réparée au printemps, dit la ville.", author: "Marit Solheim",
		text: "PortLa jetée reste ouverte tout l'hiverElle sera réparée au printemps, dit la ville.ImprimerPublié le 9 février 2024 à 22h01Par Marit Solheim",
		paragraphs: []string{
			"Le conseil a passé presque tout le lundi soir sur la vieille jetée de Solvik, que la moitié de la ville croyait perdue, et l'a gardée.",
			"La réparation coûterait environ quatre millions de couronnes, a dit l'ingénieur Jean LeRoux, et personne ne savait d'où viendrait l'argent.",
			"Deux pêcheurs qui y débarquent encore leur prise ont offert chacun une semaine de travail, si la ville paie le bois et prête la grue.",
		},
	},
	"ru": {
		section: "Гавань", title: "Причал останется открытым всю зиму", author: "Марит Сульхейм",
		text: "ГаваньПричал останется открытым всю зиму9 февраля 2024, 22:01Автор: Марит Сульхейм",
		paragraphs: []string{
			"Совет почти весь вечер понедельника говорил о старом паромном причале, который полгорода уже считало потерянным, и оставил его открытым.",
			"Его настил не меняли со времён сельдяных лодок, и начальник порта насчитал сорок шатких досок во время последнего обхода до маяка.",
			"Починка обойдётся примерно в четыре миллиона крон, сказал инженер, и никто в зале не знал, откуда взять деньги до нового бюджета.",
		},
	},
}

func TestPartsAPageWhoseWordsRanTogether(t *testing.T) {
	t.Parallel()
	for lang, page := range glued {
		text := page.text + strings.Join(page.paragraphs, "")
		for layout, dump := range map[string]string{"one line": text, "wrapped": wrapped([]string{text}, 50, "\n"), "below a menu": "Skip to content\n" + text} {
			meta, doc := Parse(dump)
			name := lang + ", " + layout
			if meta.Title.Value != page.title || meta.Dek.Value != page.dek {
				t.Errorf("%s: title %q, dek %q", name, meta.Title.Value, meta.Dek.Value)
			}
			if meta.Section.Value != page.section {
				t.Errorf("%s: section %q", name, meta.Section.Value)
			}
			if got := meta.Byline.Authors; len(got) != 1 || got[0].Name != page.author {
				t.Errorf("%s: byline %v", name, got)
			}
			if got := meta.Published.Time.Format("2006-01-02 15:04"); got != "2024-02-09 22:01" {
				t.Errorf("%s: published %s", name, got)
			}
			var got []string
			for _, b := range doc.Blocks {
				if p, ok := b.(articles.Paragraph); ok {
					got = append(got, p.Text.String())
				}
			}
			if strings.Join(got, "\n") != strings.Join(page.paragraphs, "\n") {
				t.Errorf("%s: %q", name, got)
			}
		}
	}
}

// Words with a capital inside, abbreviations and addresses are no joints, and one
// forgotten blank is an author's slip.
func TestLeavesWholeWhatOnlyLooksGlued(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"McDonald and MacArthur bought an iPhone from DeVito GmbH on 9 February 2024",
		"OpenAI's ChatGPT, YouTube and eBay were down, e.g. in the U.S. and in St.Gallen, z.B. on Monday, as the makers of WordPress.com and node.js said.",
		"He came home late that night.She had gone out an hour before, and nobody in the house could say where she was, or when she would be back.",
		"The meeting began at 9.Feb. and ended without a vote, which Mr.Brandt called a shame; Dr.Lind said nothing, and Dr.Okonjo had left by then for the boat.",
	} {
		prose := "The council spent most of Monday night on the old ferry pier at Solvik, which half the town had already given up for lost."
		_, doc := Parse("Pier stays open through the winter\n\n" + prose + "\n\n" + text + "\n\n" + prose + " It has stood for ninety years.\n")
		found := false
		for _, b := range doc.Blocks {
			if p, ok := b.(articles.Paragraph); ok {
				found = found || p.Text.String() == text
			}
			if h, ok := b.(articles.Heading); ok {
				found = found || h.Text.String() == text
			}
		}
		if !found {
			t.Errorf("cut: %q", text)
		}
	}
}
