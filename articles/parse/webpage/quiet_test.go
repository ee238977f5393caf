package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestRemovesNothingInSilence(t *testing.T) {
	chart := "data:image/png;base64," + strings.Repeat("iVBORw0K", 100)
	tests := []struct{ name, body, want string }{
		{"a drawn picture", `<img src="` + chart + `" alt="Hours of fog">`, "hidden picture without an address: Hours of fog"},
		{"a small picture", `<p>The fog <img src="/cat.png" alt="a cat" width="16" height="16"> came on its feet, and sat, and looked.</p>`, "p: The fog [a\nhidden small picture: a cat"},
		{"a counter", `<img src="https://count.example/pixel.gif" width="1" height="1" alt="">`, "hidden picture that counts readers:"},
		{"a frame", `<iframe src="https://maps.example/quay" title="The quay on a map"></iframe>`, "hidden frame of another page: The quay on"},
		{"a button", `<button>Listen to this story</button>`, "hidden button: Listen to this"},
		{"a choice", `<select><option>North</option><option>South</option></select>`, "hidden form: North South"},
		{"words in a line", `<p>The fog <span class="ad-label">Sponsored by a lamp</span> came on its feet, and it sat down, and looked, and went away.</p>`, "p: The fog came\nhidden advertisement: Sponsored by a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(outline(storyOf(prose(3)+tt.body+prose(3)).Blocks), "\n")
			if !strings.Contains(got, tt.want) {
				t.Errorf("no %q in\n%s", tt.want, got)
			}
		})
	}
}

func TestReadsThePictureOfASignAsTheSign(t *testing.T) {
	doc := storyOf(prose(3) + `<p>Nobody minded the fog <img class="emoji" alt="🌫" src="/fog.svg">, least of all the dogs.</p>` + prose(3))
	if said := everything(doc.Blocks); !strings.Contains(said, "the fog 🌫, least") {
		t.Errorf("got %q", said)
	}
}

func TestShowsAPictureThatATeaserShowedBefore(t *testing.T) {
	doc := storyOf(prose(2) + `<div class="related-stories"><a href="/x"><img src="/quay.jpg"> Another day on the quay</a></div>` + prose(2) + `<figure><img src="/quay.jpg"><figcaption>The quay at nine</figcaption></figure>` + prose(2))
	if all := figures(doc.Blocks); len(all) != 1 || all[0].Caption.String() != "The quay at nine" {
		t.Errorf("got %+v", all)
	}
}

func TestNamesRecordings(t *testing.T) {
	doc := storyOf(prose(3) + `<audio controls src="/fog.mp3" title="The fog horn">No sound here</audio>` + prose(3))
	for _, block := range doc.Blocks {
		if e, ok := block.(articles.Embed); ok && e.URL == "https://example.org/fog.mp3" && e.Text.String() == "The fog horn" {
			return
		}
	}
	t.Errorf("got %q", outline(doc.Blocks))
}

func TestLeavesButtonsOutOfCode(t *testing.T) {
	doc := storyOf(prose(3) + `<pre><button>Copy</button><code>go run .</code></pre>` + prose(3))
	got := strings.Join(outline(doc.Blocks), "\n")
	if !strings.Contains(got, "code: go run .") || !strings.Contains(got, "hidden button: Copy") {
		t.Errorf("got\n%s", got)
	}
}
