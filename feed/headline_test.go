package feed

import (
	"strings"
	"testing"
)

func TestHeadsAStoryThatHasNoTitle(t *testing.T) {
	t.Parallel()
	const crab = `<media:content url="https://f.example/3.png" medium="image"><media:description>A crab</media:description></media:content>`
	text := func(s string) string { return "<description><![CDATA[" + s + "]]></description>" }
	for markup, want := range map[string]string{
		text("<p>One thought.</p><p>Another.</p>"):                                        "One thought.",
		text("<p>One<br>thought.</p>"):                                                    "One thought.",
		text("One thought.<br><br>Another."):                                              "One thought.",
		text("One thought.<br> <br/>Another."):                                            "One thought.",
		text("<ul><li>One</li><li>two</li></ul>"):                                         "One",
		text("One thought.<hr>Another."):                                                  "One thought.",
		text("<p><strong>Content warning:</strong> spiders</p><hr/><p>Nine of them.</p>"): "Content warning: spiders",
		text("CW: spiders<br>Nine of them."):                                              "CW: spiders",
		text("<p>[Spoiler:] the end<br>She dies.</p>"):                                    "[Spoiler:] the end",
		text("<p>Inhaltswarnung: Spinnen<br>Neun Stück.</p>"):                             "Inhaltswarnung: Spinnen",
		text("<details><summary>The end</summary>She dies.</details>"):                    "The end",
		text("<p><a href='x'>@<span>bo</span></a> yes<br>or no</p>"):                      "@bo yes or no",
		text("<p>https://a.example/b</p><p>A thought.</p>"):                               "A thought.",
		text("<p>https://a.example/b</p>"):                                                "https://a.example/b",
		text("<p>https://a.example/b</p><img src='x' alt='A gull'>"):                      "A gull",
		text("<p><img src='x' alt=' '><img src='y' alt='A &amp; B'></p>"):                 "A & B",
		text("<p><img src='x' title='A seal'></p>"):                                       "A seal",
		text("<p><img src='x' title='A seal' alt='A gull'></p>"):                          "A gull",
		text("<p><img src='x'></p>") + crab:                                               "A crab",
		"<description/>" + crab:                                                           "A crab",
		text("<p> </p>") + "<link>/1</link>":                                              "https://harbour.example/1",
		text("<p><img src='x' alt='" + strings.Repeat("gull ", 40) + "'></p>"):            strings.TrimSpace(strings.Repeat("gull ", 20)) + "…",
		text("A crab 🦀 walks\nin") + "<content:encoded>Else.</content:encoded>":           "A crab 🦀 walks in",
	} {
		if got := itemOf(t, markup).Title; got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}
