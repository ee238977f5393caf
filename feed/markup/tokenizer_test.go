package markup

import (
	"fmt"
	"strings"
	"testing"
)

// cut writes the tokens of src, one each in brackets: an opening tag with its
// attributes, "/" before a closing one, "!" before text that is verbatim.
func cut(z Tokenizer) string {
	var b strings.Builder
	for {
		t := z.Next("a")
		switch t.Kind {
		case EndOfInput:
			return b.String()
		case Opening:
			b.WriteString("[" + t.Name)
			for _, a := range t.Attrs {
				fmt.Fprintf(&b, " %s=%s", a.Name, a.Value)
			}
			if t.Empty {
				b.WriteString("/")
			}
			b.WriteString("]")
		case Closing:
			b.WriteString("[/" + t.Name + "]")
		case Text:
			b.WriteString("(" + t.Data + ")")
		case Verbatim:
			b.WriteString("(!" + t.Data + ")")
		}
	}
}

func TestCutsXMLIntoTokens(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]struct {
		tokens string
		mended int
	}{
		"":                             {"", 0},
		"fog":                          {"(fog)", 0},
		"<a>fog</a>":                   {"[a](fog)[/a]", 0},
		"<a/><b />":                    {"[a/][b/]", 0},
		"<a:b.c-d_1>x":                 {"[a:b.c-d_1](x)", 0},
		"<é>x</é>":                     {"[é](x)[/é]", 0},
		`<a b="1" c='2'>`:              {"[a b=1 c=2]", 0},
		`<a b = "x>y" c='"'>`:          {`[a b=x>y c="]`, 0},
		"<a\nb\n=\n'1'\n/>":            {"[a b=1/]", 0},
		`<a b>`:                        {"[a b=]", 0},
		`<a b=1 c=x/y>`:                {"[a b=1 c=x/y]", 2},
		`<a b="1>fog`:                  {"[a b=1](fog)", 1},
		`<a b=`:                        {"[a b=]", 1},
		`<a "b>`:                       {"[a b=]", 1},
		`<a <b>`:                       {"[a][b]", 1},
		`<a`:                           {"[a]", 1},
		"</a >x":                       {"[/a](x)", 0},
		"</a b>x":                      {"[/a](b>x)", 1},
		"</>x":                         {"(</>x)", 1},
		"a < b <3 <":                   {"(a )(< b )(<3 )(<)", 3},
		"<!-- <a> -->x":                {"(x)", 0},
		"<!-- <a>x":                    {"(x)", 1},
		"<!-->x":                       {"(x)", 0},
		"<?xml version='1'?>x":         {"(x)", 0},
		"<?php >x":                     {"(x)", 1},
		"<?php":                        {"", 1},
		"<![CDATA[<b>&]]>x":            {"(!<b>&)(x)", 0},
		"<![CDATA[x</a>y":              {"(!x)[/a](y)", 1},
		"<![CDATA[x":                   {"(!x)", 1},
		"<!DOCTYPE a>x":                {"(x)", 0},
		"<!DOCTYPE a [<!E 'x>]' y>]>x": {"(x)", 0},
		`<!DOCTYPE a "it's">x`:         {"(x)", 0},
		"<!DOCTYPE a [ <b>x":           {"(x)", 1},
		"<!DOCTYPE":                    {"(<!DOCTYPE)", 1},
		"<!3>x":                        {"(<!3>x)", 1},
	} {
		z := NewTokenizer(src)
		if got := cut(z); got != want.tokens {
			t.Errorf("%s: %s, want %s", src, got, want.tokens)
		}
		for z.Next("a").Kind != EndOfInput {
			continue
		}
		if z.Mended() != want.mended {
			t.Errorf("%s: mended in %d places, want %d", src, z.Mended(), want.mended)
		}
	}
}

func TestTakesForTextInHTMLWhatCanNotBeMarkup(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		"a <b":          "(a )(<b)",
		"a <b <i>x":     "(a )(<b )[i](x)",
		"a <b c <i>x":   "(a )[b c=][i](x)",
		"<p class=x>y":  "[p class=x](y)",
		"<br/>":         "[br/]",
		"<script>a</b>": "[script](a)[/b]",
	} {
		if got := cut(NewHTMLTokenizer(src)); got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
}

func TestReadsSomeAttributesOnly(t *testing.T) {
	t.Parallel()
	z := NewTokenizer("<a" + strings.Repeat(" b=''", maxAttributes+1) + ">")
	if got := len(z.Next("").Attrs); got != maxAttributes {
		t.Errorf("%d attributes, want %d", got, maxAttributes)
	}
}

func TestShowsTheLastTokenAsItStands(t *testing.T) {
	t.Parallel()
	z := NewTokenizer("x<a  b = '1'>y")
	z.Next("")
	z.Next("")
	if got := z.Raw(); got != "<a  b = '1'>" {
		t.Errorf("%q", got)
	}
}

func TestSkipsWhatAnElementHolds(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		"<style>a</p>b</STYLE >c<p>": "(c)[p]",
		"<style></style>c":           "(c)",
		"<title>a<b>c":               "(a)[b](c)",
		"<style>a<b>c":               "",
		"<script>a<b>c":              "",
		"<style>a</styl":             "",
	} {
		z := NewHTMLTokenizer(src)
		z.SkipElement(z.Next("").Name)
		if got := cut(z); got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
	z := NewHTMLTokenizer("<title>a</titl>")
	z.Next("")
	z.SkipElement("title")
	z.src += "</title>"
	if z.SkipElement("title"); z.pos != len("<title>") {
		t.Errorf("looks for an end that it has missed before, and is at %d", z.pos)
	}
}

func TestNamesElementsInLowerCaseWithoutAPrefix(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"p": "p", "P": "p", "xhtml:BR": "br", "É": "é", "aZ": "az", "": ""} {
		if got := LocalName(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestTellsBlanks(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{"": true, " \n\t\r\f": true, " x ": false, "\x01": false, "\u00a0": false} {
		if IsBlank(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
