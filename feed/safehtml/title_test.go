package safehtml

import "testing"

func TestATitleKeepsTheNamesOfElements(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Fog &amp; rain":                         "Fog & rain",
		"The <dialog> element is ready":          "The <dialog> element is ready",
		"<a> or <button>, once and for all":      "<a> or <button>, once and for all",
		`What <input type="date"> does`:          `What <input type="date"> does`,
		`A <span title="a > b">fog</span> horn`:  "A fog horn",
		"When to use <b> and when <strong>":      "When to use <b> and when <strong>",
		"<marquee>":                              "<marquee>",
		"<marquee>Sea</marquee>":                 "<marquee>Sea</marquee>",
		"A <b>bold</b> claim":                    "A bold claim",
		"A <B>bold</b > claim":                   "A bold claim",
		"<b>Both <i>are</b> here</i>":            "Both are here",
		"<i><i>Twice</i></i>":                    "Twice",
		"One<br>Two<br/>Three":                   "One Two Three",
		"Har<wbr>bour":                           "Harbour",
		"<img src=x alt='Fog'> Photo of the day": "Photo of the day",
		"Fog</b> and <b>rain":                    "Fog</b> and <b>rain",
		"The </body> tag is optional":            "The </body> tag is optional",
		"HashMap<A, B>":                          "HashMap<A, B>",
		"Vec<u8> to Vec<u16>":                    "Vec<u8> to Vec<u16>",
		"<String>x</String>":                     "<String>x</String>",
		"What <!DOCTYPE html> was":               "What <!DOCTYPE html> was",
		"How <!-- begins":                        "How <!-- begins",
		"From <?php to ?>":                       "From <?php to ?>",
		"Where to put <script> tags":             "Where to put <script> tags",
		"<script>x</script>":                     "<script>x</script>",
		"<p>Fog and rain</p>":                    "Fog and rain",
		"<h2><a href='x'>Fog</a></h2>":           "Fog",
		"<p>Fog</p> and <p>rain</p>":             "<p>Fog</p> and <p>rain</p>",
		"Why <p>x</p> is a block":                "Why <p>x</p> is a block",
		"<b></b> is empty":                       "<b></b> is empty",
		"<a name='x'></a>Fog":                    "Fog",
		"a < b and c > d":                        "a < b and c > d",
		"Bounds for $n<k$ and $m>3$ in trees":    "Bounds for $n<k$ and $m>3$ in trees",
		"&lt;b&gt;x&lt;/b&gt;":                   "<b>x</b>",
		"I <3 fog":                               "I <3 fog",
		"<![CDATA[Fog &amp; <i>rain</i>]]>":      "Fog & rain",
		"<![CDATA[ in XML":                       "<![CDATA[ in XML",
		"Fog\n<i>and</i>\u001brain":              "Fog andrain",
		"":                                       "",
	} {
		if got := Title(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestTitlesRaiseAndLowerFigures(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"CO<sub>2</sub> over 4 km<SUP>2</SUP>":           "CO₂ over 4 km²",
		"The 1<sup>st</sup> of May":                      "The 1st of May",
		"Brand<sup>&trade;</sup> and x<sup>a&lt;b</sup>": "Brand™ and x^(a<b)",
		"When to use <sup> and when <sub>":               "When to use <sup> and when <sub>",
	} {
		if got := Title(in); got != want {
			t.Errorf("%q gave %q, want %q", in, got, want)
		}
	}
}

func TestTellsASignFromATag(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"For $n<k$ and $m>3$ we show that $a<b$ holds for all.": "For $n&lt;k$ and $m&gt;3$ we show that $a&lt;b$ holds for all.",
		"O(n<sup>2</sup>) for $k<n$":                            "O(n<sup>2</sup>) for $k&lt;n$",
		"<p>Text $x<y$ goes on and then $z>w$ ends.</p>":        "<p>Text $x&lt;y$ goes on and then $z&gt;w$ ends.</p>",
		"if a<b and b>c":              "if a&lt;b and b&gt;c",
		"if a<b and that is all":      "if a&lt;b and that is all",
		"a<b and <b>c</b>":            "a&lt;b and <b>c</b>",
		"a List<String> of Map<K, V>": "a List&lt;String&gt; of Map&lt;K, V&gt;",
		"write to <ann@harbour.example> or <https://a.example/b>": "write to &lt;ann@harbour.example&gt; or &lt;https://a.example/b&gt;",
		"the </foo> tag":          "the &lt;/foo&gt; tag",
		"<foo>bar</foo>":          "bar",
		"<foo>bar</FOO>":          "bar",
		"<foo x='1'>bar":          "bar",
		"<foo/>bar":               "bar",
		"<o:p>bar</o:p><my-tag>x": "<p>bar</p>x",
		"<mi>x</mi><mo>=</mo>":    "<mi>x</mi><mo>=</mo>",
		"Cut in <a href=\"htt":    "Cut in <a></a>",
		"Cut in <a":               "Cut in &lt;a",
		"<ol reversed><li>x</li></ol><p foo>y</p>": "<ol reversed=\"\"><li>x</li></ol><p>y</p>",
		"<p align=left>y":                          "<p>y</p>",
		"<td nowrap>y":                             "<td>y</td>",
	} {
		got, _ := Clean(in, Base{})
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	if got := Plain("<p>for $n<k$ and $m>3$, a <b>bold</b> List<String></p>"); got != "for $n<k$ and $m>3$, a bold List<String>" {
		t.Error(got)
	}
}
