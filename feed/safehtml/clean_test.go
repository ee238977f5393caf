package safehtml

import "testing"

func TestShowsALatePictureOnce(t *testing.T) {
	t.Parallel()
	const late = `<img src="data:image/gif;x" data-src="https://x.example/a.png" alt="Fog"><noscript><img src="https://x.example/a.png" alt="Fog"></noscript>` +
		`<img src="https://x.example/a.png">`
	want := `<img src="https://x.example/a.png" alt="Fog"><img src="https://x.example/a.png">`
	if got, _ := Clean(late, Base{}); got != want {
		t.Errorf("got %s", got)
	}
}

func TestPlainKeepsWhatOnlyLooksLikeMarkup(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"<p>Fog &amp; <b>ra</b>in</p><p>late</p>": "Fog & rain late",
		"List<String> in Java":                    "List<String> in Java",
		"5 < 6":                                   "5 < 6",
		"<script>x</script>Fog":                   "Fog",
		"I <3 fog":                                "I <3 fog",
		"":                                        "",
	} {
		if got := Plain(in); got != want {
			t.Errorf("%q gave %q, want %q", in, got, want)
		}
	}
}
