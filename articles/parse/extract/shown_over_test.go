package extract

import (
	"testing"

	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

func TestADialogLongerThanTheStoryIsNoStory(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		opens, inside string
		want          bool
	}{
		"a role":            {`<div role="dialog">`, "", true},
		"an alert":          {`<div role="alertdialog">`, "", true},
		"closed":            {`<dialog>`, "", true},
		"open":              {`<dialog open>`, "", false},
		"a consent tool":    {`<div id="onetrust-consent-sdk">`, "", true},
		"another":           {`<div class="Cookie-Banner top">`, "", true},
		"a headline in it":  {`<div class="gdpr-consent-wrap">`, "<h1>Fog</h1>", false},
		"a story in it":     {`<div role="dialog">`, "<article>", false},
		"a recipe":          {`<div class="cookies">`, "", false},
		"around everything": {`<main role="dialog">`, "", false},
	} {
		n := dom.FindAtom(Parse([]byte("<body>"+tt.opens+tt.inside+"<p>Words.")).Root, atom.Body).FirstChild
		if got := (dialogs{}).is(n); got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	tree := Parse([]byte(`<body><main><article id=story><h1>Fog</h1>` + prose(2) + `</article></main><div id="onetrust-consent-sdk"><div role="dialog">` + prose(9) + `</div></div>`))
	v := tree.Judge()
	if !v.Holds(called(t, tree, "story")) || v.Has(called(t, tree, "onetrust-consent-sdk")) || v.Holds(called(t, tree, "onetrust-consent-sdk")) {
		t.Error("the dialog is the story")
	}
	if got := ReasonFor(called(t, tree, "onetrust-consent-sdk"), "Words"); got != "cookie notice" {
		t.Errorf("it is kept aside as %q", got)
	}
}

func TestPutsWhatCameLateInItsPlace(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]string{
		`<body><p>a</p><div><template id="B:1"></template></div><p>d</p><div hidden id="S:1"><p>b</p><p>c</p></div>`:                                "a b c d",
		`<body><template id="B:0"></template><p>d</p><div hidden id="S:0"><p>a</p><template id="B:1"></template></div><div hidden id="S:1">b</div>`: "a b d",
		`<body><p>a</p><div hidden id="S:1">b</div>`:                                                                                                                                           "a b",
		`<body><div hidden id="S:1">a<template id="B:1"></template>b</div><p>c</p>`:                                                                                                            "ab c",
		`<body><p>a</p><template id="B:1"></template><p>c</p><div id="S:1">b</div>`:                                                                                                            "a c b",
		`<body><template id="P:3"></template><p>d</p><div hidden id="S:3"><p>a</p><template id="P:4"></template></div><div hidden id="S:4">b</div>`:                                            "a b d",
		`<body><template id="B:0"></template><p>b</p><template id="B:1"></template><div hidden id="S:1">a</div><div hidden id="S:2">c</div><script>$RC("B:0","S:1");$RC("B:1","S:2")</script>`: "a b c",
	} {
		body := dom.FindAtom(Parse([]byte(page)).Root, atom.Body)
		if got := dom.Text(body); got != want {
			t.Errorf("%s says %q, want %q", page, got, want)
		}
	}
	late := Parse([]byte(`<body><template id="B:1"></template><div hidden id="S:1"><p>b`))
	if dom.Find(dom.FindAtom(late.Root, atom.P).Parent, dom.IsHidden) != nil {
		t.Error("what came late is hidden still")
	}
}
