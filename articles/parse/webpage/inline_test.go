package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

// bothWays is what a page and a feed show of a paragraph of markup.
func bothWays(t *testing.T, markup string, check func(where string, blocks []articles.Block)) {
	t.Helper()
	check("page", storyOf(prose(3)+markup+prose(3)).Blocks)
	check("feed", Fragment([]byte(markup), "https://quay.example/a/fog", articles.Meta{}, nil).Blocks)
}

// says checks that a page and a feed say the words where markup stands.
func says(t *testing.T, markup, want string) {
	t.Helper()
	bothWays(t, markup, func(where string, blocks []articles.Block) {
		if got := everything(blocks); !strings.Contains(got, want) {
			t.Errorf("%s: %s\n says %q, want %q", where, markup, strings.TrimSpace(strings.ReplaceAll(got, storyLine, "")), want)
		}
	})
}

// storyLine is what the paragraphs around it say.
const storyLine = "The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.\n"

func TestWritesWhatIsRaisedAndLowered(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>About 6.02×10<sup>23</sup> atoms of CO<sub>2</sub>.</p>`:                                                "About 6.02×10²³ atoms of CO₂.",
		`<p>Some 3<sup>1</sup>/<sub>2</sub> miles, on the 1<sup>st</sup>.</p>`:                                      "Some 3¹/₂ miles, on the 1st.",
		`<p>It was said<sup><a href="#n4">4</a></sup> and done<sup>[5]</sup>.</p>`:                                  "It was said⁴ and done[5].",
		`<p>It was x<sup><i>n</i>+1</sup> and y<sup>2<sup>2</sup></sup>.</p>`:                                       "It was xⁿ⁺¹ and y^(2²).",
		`<h2>Fog in km<sup>2</sup></h2>`:                                                                            "Fog in km²",
		`<ul><li>10<sup>3</sup> dogs</li><li>two</li></ul>`:                                                         "10³ dogs",
		`<blockquote><p>It was 10<sup>3</sup> dogs.</p></blockquote>`:                                               "10³ dogs",
		`<table><tr><th>n</th><th>2<sup>n</sup></th></tr><tr><td>1</td><td>H<sub>2</sub>O</td></tr></table>`:        "2ⁿ\n1\nH₂O",
		`<figure><img src="/a.jpg"><figcaption>Fog over 4 km<sup>2</sup></figcaption></figure>`:                     "Fog over 4 km²",
		`<p>Half of it, <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>, was fog.</p>`:                             "Half of it, 1/2, was fog.",
		`<p>He said <q>yes, <q>no</q></q>.</p>`:                                                                     "He said “yes, “no””.",
		`<h2>He said <q>yes</q> at last</h2>`:                                                                       "He said “yes” at last",
		`<p>In <ruby>漢<rp>[</rp><rt>kan</rt><rp>]</rp>字<rt> ji </rt></ruby> and <ruby>東京<rt>とうきょう</rt></ruby>.</p>`: "In 漢(kan)字(ji) and 東京(とうきょう).",
	} {
		says(t, markup, want)
	}
}

func TestKeepsTheLinkOfARaisedNumber(t *testing.T) {
	t.Parallel()
	bothWays(t, `<p>It was said<sup><a href="https://quay.example/n4">4</a></sup>.</p>`, func(where string, blocks []articles.Block) {
		for _, block := range blocks {
			if p, ok := block.(articles.Paragraph); ok && len(p.Text.Links()) == 1 && p.Text.Links()[0] == (articles.Link{Text: "⁴", Href: "https://quay.example/n4"}) {
				return
			}
		}
		t.Errorf("%s: no link of %q", where, outline(blocks))
	})
}

func TestTitlesAreWrittenAsTextsAre(t *testing.T) {
	t.Parallel()
	m, doc := Parse([]byte(`<title>Fog over 4 km2 of sea | The Quay</title><article><h1>Fog over 4 km<sup>2</sup> of sea</h1>`+prose(5)), "https://quay.example/fog", nil)
	if m.Title.Value != "Fog over 4 km² of sea" {
		t.Errorf("title %q", m.Title.Value)
	}
	if got := outline(doc.Blocks)[0]; !strings.HasPrefix(got, "p:") {
		t.Errorf("the headline stands in the text: %s", got)
	}
}

func TestAPictureInASentenceDoesNotTearItApart(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>The matrix <img src="/a.png" alt="A"> is positive.</p>`:                                                      "The matrix A is positive.",
		`<p>It is <img class="latex" src="/l.png" alt="\frac{1}{2}">, or <img src="/x.png" alt="x^{2}">.</p>`:            `It is \frac{1}{2}, or x^{2}.`,
		`<p>The icon <img src="/g.svg" alt="gear" width="18" height="18"> opens it.</p>`:                                 "The icon [gear] opens it.",
		`<p>Press <img src="/g.svg" alt="gear" style="height: 1.5em"></p>`:                                               "Press [gear]",
		`<p>Great <img class="emoji" src="/e.svg" alt="😀"> day, <img src="/b.png" alt=":blobcat:"> said.</p>`:            "Great 😀 day, :blobcat: said.",
		`<p>The button <img src="/s.png" alt="Send mail"> sends it.</p>`:                                                 "The button [Send mail] sends it.",
		`<p>The quay <img src="/q.jpg" alt="A grey seal on the slip, seen from the pier"> was full.</p>`:                 "The quay was full.",
		`<p>The quay <img src="/q.jpg" alt="seal" width="800"> was full.</p>`:                                            "The quay was full.",
		`<p>He is <picture><source srcset="/q.webp"><img src="/q.png" alt="quick"></picture> today.</p>`:                 "He is [quick] today.",
		`<p>So: <img class="latex" src="/l.php?q=a" alt="a^2"> done.</p>`:                                                "So: a^2 done.",
		`<p>So: <img src="https://s0.wp.com/latex.php?latex=ab" alt="$ab$"> Done.</p>`:                                   "So: ab Done.",
		`<p><span style="display:block">One</span><span style="display:block">two</span></p>`:                            "One\ntwo",
		`<p>The quay <img src="/q.jpg" alt=""> was full.</p>`:                                                            "The quay was full.",
		`<p>The quay <a href="/x"><img src="/q.jpg" alt="A grey seal on the slip by the pier"></a> was <b>full</b>.</p>`: "The quay was full.",
		`<h2>Of <img src="/a.png" alt="A"> and B</h2>`:                                                                   "Of A and B",
		`<table><tr><th>n</th><th>m</th></tr><tr><td>Up <img src="/u.png" alt="▲"></td><td>1</td></tr></table>`:          "Up ▲",
	} {
		says(t, markup, want)
	}
}

func TestAPictureToLookAtComesAfterItsSentence(t *testing.T) {
	t.Parallel()
	for _, markup := range []string{
		`<p>The quay <img src="/q.jpg" alt="A grey seal on the slip, seen from the pier"> was full.</p>`,
		`<p>The quay was full.</p><img src="/q.jpg" alt="A grey seal">`,
		`<p>The quay was full. <img src="/q.jpg" alt="A grey seal on the slip"></p>`,
	} {
		bothWays(t, markup, func(where string, blocks []articles.Block) {
			got := strings.Join(outline(blocks), "\n")
			if !strings.Contains(got, "p: The quay was\nfigure: A grey seal") {
				t.Errorf("%s: %s\n%s", where, markup, got)
			}
		})
	}
	says(t, `<p>It was late.<br><img src="/q.jpg" alt="Seal"><br>It was full.</p>`, "It was late.\nSeal  \nIt was full.")
}

func TestAFormulaStandsOnce(t *testing.T) {
	t.Parallel()
	const tex = `<annotation encoding="application/x-tex">E = mc^2</annotation>`
	for markup, want := range map[string]string{
		`<p>It is <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>E</mi></mrow>` + tex + `</semantics></math></span><span class="katex-html" aria-hidden="true"><span>E</span><span>=mc2</span></span></span>.</p>`: "It is E = mc^2.",
		`<p>It is <span><span style="display: none;"><math><semantics><mi>E</mi>` + tex + `</semantics></math></span><img src="/e.svg" alt="E = mc^2" aria-hidden="true"></span>.</p>`:                                                        "It is E = mc^2.",
		`<p>It is <mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>.</p>`:                                                               "It is x.",
		`<p>It is <span class="MathJax_Preview">x^2</span><span class="MathJax"><nobr aria-hidden="true"><span>x2</span></nobr><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span>.</p>`:                                 "It is x.",
	} {
		says(t, markup, want)
	}
	for body, want := range map[string]string{
		`<p>It is <script type="math/tex">E = mc^2</script>.</p>`:                                              "It is E = mc^2.",
		`<p>It is <span class="MathJax_Preview">E = mc2</span><script type="math/tex">E = mc^2</script>.</p>`:  "It is E = mc^2.",
		`<p>It is <span class="MathJax"><math><mi>x</mi></math></span><script type="math/tex">x</script>.</p>`: "It is x.",
	} {
		if got := everything(storyOf(prose(3) + body + prose(3)).Blocks); !strings.Contains(got, want) {
			t.Errorf("%s\n says %q", body, strings.ReplaceAll(got, storyLine, ""))
		}
	}
	if got := everything(Fragment([]byte(`<p>Five <span aria-hidden="true">★</span> of five.</p>`), "", articles.Meta{}, nil).Blocks); got != "Five ★ of five.\n" {
		t.Errorf("what is not read aloud is not seen: %q", got)
	}
}

func TestWhatIsHiddenInAPageIsHiddenInAFeed(t *testing.T) {
	t.Parallel()
	for _, hidden := range []string{
		`<span style="display:none">secret</span>`, `<span hidden>secret</span>`, `<span style="visibility:hidden">secret</span>`, `<span style="font-size:0">secret</span>`,
		`<div style="display: none; max-height: 0px; overflow: hidden;">secret</div>`, `<p style="mso-hide:all;display:none!important">secret</p>`, `<div style="max-height:0;overflow:hidden">secret</div>`,
	} {
		doc := Fragment([]byte(`<p>Seen `+hidden+` to the end.</p><p>Last.</p>`), "https://quay.example/a/fog", articles.Meta{}, nil)
		shown := ""
		for _, block := range doc.Blocks {
			if h, ok := block.(articles.Hidden); !ok {
				shown += wordsOf(block) + " "
			} else if h.Reason != "hidden on the page" || !strings.Contains(wordsOf(h), "secret") {
				t.Errorf("%s: (%s) %s", hidden, h.Reason, wordsOf(h))
			}
		}
		if strings.Join(strings.Fields(shown), " ") != "Seen to the end. Last." {
			t.Errorf("%s shows %q", hidden, shown)
		}
	}
	all := Fragment([]byte(`<div style="display:none"><p>All that there is, hidden by a mistake.</p></div>`), "", articles.Meta{}, nil)
	if got := strings.Join(outline(all.Blocks), "\n"); got != "p: All that there" {
		t.Errorf("a feed that hides all it has shows %q", got)
	}
	padded := Fragment([]byte("<p>\u034f \u200c\u2007\ufeff\u034f</p><p>Last.</p>"), "", articles.Meta{}, nil)
	if got := strings.Join(outline(padded.Blocks), "\n"); got != "p: Last." {
		t.Errorf("padding shows as %q", got)
	}
}

func TestWhatClassesHideIsAside(t *testing.T) {
	t.Parallel()
	for class, want := range map[string][2]string{ // in a page, and in a feed
		"invisible":       {"aside", "aside"},
		"note d-none":     {"aside", "aside"},
		"is-hidden":       {"aside", "aside"},
		"sr-only":         {"aside", "story"},
		"is-sr-only":      {"aside", "story"},
		"hidden md:block": {"story", "story"},
		"hidden-gem":      {"story", "story"},
	} {
		for _, markup := range []string{
			`<p>The boat left.</p><p class="` + class + `">It was said to be late, again and again.</p>`,
			`<p>The boat left. <span class="` + class + `">It was said to be late, again and again.</span></p>`,
		} {
			i := 0
			bothWays(t, prose(3)+markup, func(where string, blocks []articles.Block) {
				got := "nowhere"
				for _, block := range blocks {
					if strings.Contains(wordsOf(block), "again and again") {
						got = "story"
						if h, ok := block.(articles.Hidden); ok {
							got = map[bool]string{true: "aside", false: h.Reason}[h.Reason == "hidden on the page"]
						}
					}
				}
				if got != want[i] {
					t.Errorf("%s, %s: %s, want %s", where, markup, got, want[i])
				}
				i++
			})
		}
	}
}

func TestClassesThatHideMostOfAPageHideNothing(t *testing.T) {
	t.Parallel()
	fading := strings.ReplaceAll(prose(9), "<p>", `<p class="invisible">`)
	bothWays(t, fading, func(where string, blocks []articles.Block) {
		for _, block := range blocks {
			if _, ok := block.(articles.Hidden); ok {
				t.Fatalf("%s hides %q", where, wordsOf(block))
			}
		}
	})
}

func TestAnAddressInPartsIsReadWhole(t *testing.T) {
	t.Parallel()
	says(t, `<p>See <a href="https://quay.example/a/long/way"><span class="invisible">https://</span><span class="ellipsis">quay.example/a/long</span><span class="invisible">/way</span></a></p>`, "See https://quay.example/a/long/way")
}

func TestKeepsLinesThatAreMeant(t *testing.T) {
	t.Parallel()
	bothWays(t, "<p style=\"word-break:break-word;white-space:pre-wrap\">Roses red,\nviolets <b>blue,\ngrass</b> green.\n\nThe end.</p><p>One\nline.</p>", func(where string, blocks []articles.Block) {
		if got := everything(blocks); !strings.Contains(got, "Roses red,\nviolets blue,\ngrass green.\nThe end.\nOne line.\n") || strings.Count(strings.Join(outline(blocks), "\n"), "p: The end.") != 1 {
			t.Errorf("%s says %q", where, got)
		}
	})
}

func TestTellsStruckWordsByTheirStyle(t *testing.T) {
	t.Parallel()
	bothWays(t, `<p>It costs <s>90</s> or <span style="text-decoration: line-through">80</span> or 70<span style="vertical-align:super">2</span> crowns, said the captain of the boat.</p>`, func(where string, blocks []articles.Block) {
		var struck []string
		for _, block := range blocks {
			if p, ok := block.(articles.Paragraph); ok {
				for _, s := range p.Text {
					if s.Style == articles.Strike {
						struck = append(struck, strings.TrimSpace(s.Text))
					}
				}
			}
		}
		if strings.Join(struck, ",") != "90,80" || !strings.Contains(everything(blocks), "or 70² crowns") {
			t.Errorf("%s: %q struck of %q", where, struck, everything(blocks))
		}
	})
}

func TestAPictureInAHeadingStandsOnce(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<h2>Of <img src="/s.png" alt="star"> lines</h2>`:          "h: Of [star] lines\nhidden picture in a sentence: star",
		`<h2><img src="/s.png" alt="A grey seal"> The quay</h2>`:   "figure: A grey seal\nh: The quay",
		`<h2><img src="/s.png" alt="A grey seal"></h2><p>Fog.</p>`: "figure: A grey seal\np: Fog.",
	} {
		if got := strings.Join(outline(feedBlocks(markup)), "\n"); got != want {
			t.Errorf("%s is\n%s", markup, got)
		}
	}
}
