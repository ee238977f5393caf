package webpage

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lede/articles"
)

// feedBlocks are the blocks of what a feed delivers.
func feedBlocks(markup string) []articles.Block {
	return Fragment([]byte(markup), "https://quay.example/a/fog", articles.Meta{}, nil).Blocks
}

func TestKeepsCellsInTheirColumns(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<tr><th>Day<th>Boat<th>Time</tr><tr><td rowspan=3>Mon<td>Ida<td>8</tr><tr><td>Bo<td>9</tr><tr><td>Cy<td>10</tr><tr><td>Tue<td colspan=2>no boats</tr>`: "Day|Boat|Time\nMon|Ida|8\n|Bo|9\n|Cy|10\nTue|no boats|",
		`<tr><th>Boat<th colspan=2>Times</tr><tr><td rowspan=2>Ida<td>8<td>9</tr><tr><td>10<td>11</tr>`:                                                         "Boat|Times|\nIda|8|9\n|10|11",
		`<tr><td>a<td rowspan=2>b</tr><tr><td>c</tr><tr><td>d<td>e</tr>`:                                                                                        "a|b\nc|\nd|e",
		`<tr><td>a<td>b<td rowspan=3>c</tr><tr><td>d</tr><tr><td>e<td>f</tr>`:                                                                                   "a|b|c\nd||\ne|f|",
		`<tr><td rowspan=2 colspan=2>a<td>b</tr><tr><td>c</tr>`:                                                                                                 "a||b\n||c",
		`<tr><td rowspan=0>a<td colspan=x>b</tr><tr><td rowspan=-1>c<td>d</tr>`:                                                                                 "a|b\n|c|d",
		`<tbody><tr><td rowspan=0>a<td>b</tr><tr><td>c</tr></tbody><tbody><tr><td>d<td>e</tr></tbody>`:                                                          "a|b\n|c\nd|e",
		`<tr><td rowspan=2>a<td>b</tr><tr><td></tr><tr><td>c<td>d</tr>`:                                                                                         "a|b\nc|d",
	} {
		table, ok := feedBlocks("<table>" + markup + "</table>")[0].(articles.Table)
		var rows []string
		for _, row := range append([][]articles.Text{table.Header}, table.Rows...) {
			var cells []string
			for _, cell := range row {
				cells = append(cells, cell.String())
			}
			if row != nil {
				rows = append(rows, strings.Join(cells, "|"))
			}
		}
		if got := strings.Join(rows, "\n"); !ok || got != want {
			t.Errorf("%s is\n%s\nwant\n%s", markup, got, want)
		}
	}
}

func TestATableHasNoMoreColumnsThanItMay(t *testing.T) {
	t.Parallel()
	wide := feedBlocks("<table><tr>" + strings.Repeat("<td colspan=1000 rowspan=1000>x", 50) + "<tr><td>y<td>z</table>")[0].(articles.Table)
	if got := len(wide.Rows[0]); got < 1_000 || got >= 1_100 {
		t.Errorf("%d columns", got)
	}
}

func TestKeepsTheLinesOfCodeApart(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<pre><code><div class="line">aa</div><div class="line">  bb</div><div class="line"></div><div class="line">cc</div></code></pre>`: "aa\n  bb\n\ncc",
		`<pre><span style="display:block">one</span><span style="display:block">two</span></pre>`:                                          "one\ntwo",
		"<pre><span style=\"display:block\">one\n</span><span style=\"display:block\">two\n</span></pre>":                                  "one\ntwo",
		`<pre><span style="display:flex;"><span>one</span></span><span style="display: grid">two</span></pre>`:                             "one\ntwo",
		`<pre><span style="display:table-row">one</span><span style="display:list-item">two</span></pre>`:                                  "one\ntwo",
		`<pre><ol><li>one</li><li>two</li></ol></pre>`:                                                                                     "one\ntwo",

		`<pre><p>one</p><p>two</p></pre>`:                 "one\ntwo",
		`<pre>one<div>two</div>three</pre>`:               "one\ntwo\nthree",
		"<pre><b>one</b>\n\ttwo &lt;x&gt;<br>three</pre>": "one\n\ttwo <x>\nthree",

		"<pre><table><tr><td class=\"gutter\">1\n2</td><td class=\"code\">aa\nbb</td></tr></table></pre>":                      "aa\nbb",
		`<pre><table><tr><td class="lineno">1</td><td>aa</td></tr><tr><td class="lineno">2</td><td>bb</td></tr></table></pre>`: "aa\nbb",
		`<pre><span class="line-number">1</span>aa</pre>`:                                                                      "aa",
		`<pre><span class="line-number">x</span>aa</pre>`:                                                                      "xaa",
		`<pre><table><tr><td>a</td><td>b</td></tr></table></pre>`:                                                              "a\tb",
	} {
		code, ok := feedBlocks(markup)[0].(articles.CodeBlock)
		if !ok || code.Text != want {
			t.Errorf("%s is %q, want %q", markup, code.Text, want)
		}
	}
}

func TestCountsListsAsTheyAreCounted(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<ol><li>x<li>y</ol>`:                                      "1 2",
		`<ol start=5><li>x<li>y</ol>`:                              "5 6",
		`<ol reversed><li>x<li>y<li>z</ol>`:                        "3 2 1",
		`<ol reversed start=9><li>x<li>y</ol>`:                     "9 8",
		`<ol type=a><li>x<li>y</ol>`:                               "a b",
		`<ol type=I start=4><li>x</ol>`:                            "IV",
		`<ol style="list-style-type: lower-roman"><li>x<li>y</ol>`: "i ii",
		`<ol><li value=7>x<li>y<li value=20>z</ol>`:                "7 8 20",
		`<ol><li value=2>x<li>y</ol>`:                              "2 3",
		`<ol type=1><li>x</ol>`:                                    "1",
	} {
		l, _ := feedBlocks(markup)[0].(articles.List)
		var markers []string
		for i := range l.Items {
			markers = append(markers, l.Marker(i))
		}
		if got := strings.Join(markers, " "); got != want || !l.Ordered {
			t.Errorf("%s is counted %q, want %q", markup, got, want)
		}
	}
	if l := feedBlocks(`<ol><li value=2>x<li>y</ol>`)[0].(articles.List); l.Numbers != nil || l.Start != 2 {
		t.Errorf("numbers that count up are kept: %+v", l)
	}
	if l := feedBlocks(`<ul type=a><li value=2>x<li>y</ul>`)[0].(articles.List); !reflect.DeepEqual([]any{l.Ordered, l.Letters, len(l.Numbers)}, []any{false, "", 0}) {
		t.Errorf("bullets are counted: %+v", l)
	}
}

func TestNoWordsAreGluedAroundWhatATerminalCannotShow(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>Before.</p><object data="d.pdf">Fallback</object>After.`: "Before.\nFallback\nAfter.",
		`<p>Home<svg><text>x</text></svg>Sport</p>`:                  "Home Sport",
		`<p>It was<object>late</object>at sea</p>`:                   "It was\nlate\nat sea",
		`<h2>Home<svg><text>x</text></svg>Sport</h2>`:                "Home Sport",
	} {
		says(t, markup, want)
	}
	doc := feedBlocks(`<p>It was late, and nobody at the quay thought much of it.</p><form><label>Mail</label><input><button>Send</button></form><p>Last.</p>`)
	if got := strings.Join(outline(doc), "\n"); got != "p: It was late,\nhidden form: Mail\nhidden button: Send\np: Last." {
		t.Errorf("a form is\n%s", got)
	}
}

func TestPicturesOfALocalPageKeepTheirPaths(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{"img/mill.png": "img/mill.png", "../mill.png": "../mill.png", "./mill.png": "./mill.png", "/mill.png": "/mill.png", "mill.png?x=1": "mill.png?x=1", "https://quay.example/mill.png": "https://quay.example/mill.png"} {
		page := fmt.Sprintf("<title>Mill</title><article><h1>Mill</h1>%s<figure><img src=%q><figcaption>The mill</figcaption></figure>%s</article>", prose(3), source, prose(3))
		_, doc := Parse([]byte(page), "", nil)
		if all := figures(doc.Blocks); len(all) != 1 || all[0].Source != want {
			t.Errorf("%s became %+v", source, all)
		}
	}
}
