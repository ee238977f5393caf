package formula

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestRaisesFigures(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		s        string
		attached bool
		want     string
	}{
		{"23", true, "²³"},
		{"-9", true, "⁻⁹"},
		{"−9", true, "⁻⁹"},
		{" 2 ", true, "²"},
		{"n", true, "ⁿ"},
		{"n+1", true, "ⁿ⁺¹"},
		{"2+", true, "²⁺"},
		{"(1)", true, "⁽¹⁾"},
		{"st", true, "st"},
		{"er", true, "er"},
		{"me", true, "me"},
		{"ème", true, "ème"},
		{"th", true, "th"},
		{"st", false, "st"},
		{"™", true, "™"},
		{"®", true, "®"},
		{"*", true, "*"},
		{"[3]", true, "[3]"},
		{"[note 3]", true, "[note 3]"},
		{"", true, ""},
		{" ", true, ""},
		{"3,4", true, "³,⁴"},
		{"1–3", true, "¹–³"},
		{"1, 2", true, "¹,²"},
		{"4", false, "⁴"},
		{"2.5", true, "^(2.5)"},
		{"q", true, "^(q)"},
		{"½", true, "^(½)"},
		{"π", true, "^(π)"},
		{"a/b", true, "^(a/b)"},
		{"Photo", false, "Photo"},
		{"new wording here", true, " new wording here"},
		{"new wording here", false, "new wording here"},
		{"incomprehensibilities", true, " incomprehensibilities"},
	} {
		if got := Raised(tt.s, tt.attached); got != tt.want {
			t.Errorf("%q raised, attached %t, is %q, want %q", tt.s, tt.attached, got, tt.want)
		}
	}
}

func TestLowersFigures(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"2": "₂", "10": "₁₀", "i+1": "ᵢ₊₁", "max": "ₘₐₓ", "b": "_(b)", "st": "ₛₜ", "H2O": "_(H2O)", "": ""} {
		if got := Lowered(s, true); got != want {
			t.Errorf("%q lowered is %q, want %q", s, got, want)
		}
	}
	if got := Lowered("Source", false); got != "Source" {
		t.Errorf("small print by itself is %q", got)
	}
}

func math(t *testing.T, markup string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader("<body><math>" + markup))
	if err != nil {
		t.Fatal(err)
	}
	return root.FirstChild.LastChild.FirstChild
}

func TestWritesFormulasInALine(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>`:                                  "x = 1/2",
		`<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>`:                     "(a + 1)/b",
		`<msup><mn>10</mn><mn>4</mn></msup>`:                                                       "10⁴",
		`<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>`:                       "(a + b)²",
		`<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>`:                                 "e^(iπ)",
		`<msub><mi>a</mi><mn>1</mn></msub>`:                                                        "a₁",
		`<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>`:                                        "xᵢ²",
		`<msqrt><mn>16</mn></msqrt>`:                                                               "√16",
		`<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>`:                                            "√(a + b)",
		`<mroot><mi>x</mi><mn>3</mn></mroot>`:                                                      "³√x",
		`<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>`: "∑_(i = 1)^(n)",
		`<munder><mo>lim</mo><mi>n</mi></munder>`:                                                  "lim_(n)",
		`<mover><mi>x</mi><mo>¯</mo></mover>`:                                                      "x̄",
		`<mover><mi>AB</mi><mo>¯</mo></mover>`:                                                     "AB^(¯)",
		`<mo>-</mo><mn>1</mn><mo>-</mo><mn>2</mn>`:                                                 "-1 - 2",
		`<mo>(</mo><mo>-</mo><mn>1</mn><mo>)</mo>`:                                                 "(-1)",
		`<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>`:            "f(x, y)",
		`<mfenced><mi>x</mi><mi>y</mi></mfenced>`:                                                  "(x, y)",
		`<mfenced open="[" close="" separators=";"><mi>x</mi><mi>y</mi></mfenced>`:                 "[x;y",
		`<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>`: "[1, 0; 0, 1]",
		`<mtext>for all</mtext><mspace/><mi>x</mi>`:                                                                                                "for all x",
		`<semantics><mrow><mi>b</mi></mrow><annotation encoding="application/x-tex">b</annotation></semantics>`:                                    "b",
		`<semantics><munder><mo>∑</mo><mi>i</mi></munder><annotation encoding="application/x-tex">{\displaystyle \sum_i}</annotation></semantics>`: "∑_(i)",
		`<semantics><msup><mi>a</mi><mn>2</mn></msup><annotation encoding="application/x-tex">a^2</annotation></semantics>`:                        "a^2",
		`<semantics><annotation encoding="application/x-tex">a^2</annotation></semantics>`:                                                         "a^2",
		`<mi>A</mi><mtext> Hermitian</mtext><mo>⟺</mo><mi>B</mi>`:                                                                                  "A Hermitian⟺B",
		`<mphantom><mi>x</mi></mphantom>`:                            "",
		"<mrow>\n <mi> x </mi>\n <mo> = </mo>\n <mn>1</mn>\n</mrow>": "x = 1",
	} {
		if got := Of(math(t, markup)); got != want {
			t.Errorf("%s is %q, want %q", markup, got, want)
		}
	}
	if got := Of(math(t, strings.Repeat("<mrow>", 300)+"<mi>x</mi>")); got != "" {
		t.Errorf("a formula without an end is %q", got)
	}
}

func TestTeXIsWithoutItsShell(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		`{\displaystyle y^{2}}`: "y^{2}", `\(x\)`: "x", `\[ x \]`: "x", "$x$": "x", "$$x$$": "x", `\displaystyle x`: "x", `{\textstyle x}`: "x", "x": "x", "": "", "$": "$", "{x}": "{x}",
	} {
		if got := TeX(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
