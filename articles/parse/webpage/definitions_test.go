package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

// drawn is blocks as a reader sees how they stand: terms, headings, what is
// moved in.
func drawn(blocks []articles.Block, indent string) string {
	var out strings.Builder
	for _, block := range blocks {
		switch b := block.(type) {
		case articles.Definition:
			out.WriteString(drawn(b.Blocks, indent+"  "))
		case articles.Heading:
			out.WriteString(indent + "# " + b.Text.String() + "\n")
		case articles.Paragraph:
			mark := ""
			if b.Text[0].Style&articles.Strong != 0 {
				mark = "*"
			}
			out.WriteString(indent + mark + b.Text.String() + "\n")
		case articles.List:
			for _, item := range b.Items {
				out.WriteString(drawn(item.Blocks, indent+"- "))
			}
		case articles.Figure:
			out.WriteString(indent + "picture\n")
		}
	}
	return out.String()
}

func TestSetsTermsOverTheirDefinitions(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<dl><dt>Keel</dt><dd>The beam below.</dd><dt>Oar</dt><dt>Sweep</dt><dd>A pole.</dd><dd>Also a job.</dd></dl>`: "*Keel\n  The beam below.\n*Oar\n*Sweep\n  A pole.\n  Also a job.\n",
		`<dl><div><dt>Kiel</dt><dd><p>Unten.</p><p>Vorn auch.</p></dd></div><div><dt>Ruder<dd>Hinten.</div></dl>`:      "*Kiel\n  Unten.\n  Vorn auch.\n*Ruder\n  Hinten.\n",
		`<dl><dt>竜骨</dt><dd>船の背骨。<ul><li>木</li><li>鉄</li></ul></dd></dl>`:                                              "*竜骨\n  船の背骨。\n  - 木\n  - 鉄\n",
		`<dl><dt>Keel<dd>A beam.<dl><dt>False keel<dd>One below it.</dl></dl>`:                                         "*Keel\n  A beam.\n  *False keel\n    One below it.\n",
		`<dl class="gallery-item"><dt><img src="/a.jpg" width="600" height="400"></dt><dd>Fog at the pier.</dd></dl>`:  "picture\nFog at the pier.\n",
		`<dl><dt><h3>Day one</h3></dt><dd>They left the quay.</dd></dl>`:                                               "# Day one\nThey left the quay.\n",
		`<dl><dd>Only said.</dd></dl>`: "Only said.\n",
	} {
		doc := Fragment([]byte(markup), "https://quay.example/a/fog", articles.Meta{}, nil)
		if got := drawn(doc.Blocks, ""); got != want {
			t.Errorf("%s\n gives %q\n want  %q", markup, got, want)
		}
	}
}

func TestSetsTheSummaryOfWhatIsFoldedAsAHeading(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<details><summary>Spoiler</summary><p>The moth did it.</p></details>`:        "# Spoiler\nThe moth did it.\n",
		`<details open><summary>Lösung <b>hier</b></summary>Die Motte.</details>`:     "# Lösung hier\nDie Motte.\n",
		`<details><summary><h4>Reponse</h4></summary><p>La mite.</p></details>`:       "# Reponse\nLa mite.\n",
		`<details><summary><span>答え</span></summary><ul><li>蛾</li></ul></details>`:    "# 答え\n- 蛾\n",
		`<details><p>No summary of its own stands over this.</p></details>`:           "No summary of its own stands over this.\n",
		`<details><summary></summary><p>An empty one stands over this.</p></details>`: "An empty one stands over this.\n",
	} {
		doc := Fragment([]byte(markup), "https://quay.example/a/fog", articles.Meta{}, nil)
		if got := drawn(doc.Blocks, ""); got != want {
			t.Errorf("%s\n gives %q\n want  %q", markup, got, want)
		}
	}
}
