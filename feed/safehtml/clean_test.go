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

func TestKeepsWhatAStyleSaysOfTheText(t *testing.T) {
	for in, want := range map[string]string{
		`<p style="color:red;DISPLAY: none !important">a</p>`:                      `<p style="display:none">a</p>`,
		`<p style="white-space:pre-wrap;font:x">a</p>`:                             `<p style="white-space:pre-wrap">a</p>`,
		`<p style="font-size:0px;max-height:0;overflow:hidden">a</p>`:              `<p style="font-size:0px;max-height:0;overflow:hidden">a</p>`,
		`<p style="font-size:14px;height:20px;white-space:normal">a</p>`:           "<p>a</p>",
		`<p style="mso-hide:all;visibility:hidden">a</p>`:                          `<p style="mso-hide:all;visibility:hidden">a</p>`,
		`<span style="text-decoration:line-through;vertical-align:super">a</span>`: `<span style="text-decoration:line-through;vertical-align:super">a</span>`,
		`<span style="background:url(javascript:x)">a</span>`:                      "<span>a</span>",
		`<p hidden aria-hidden="true" role="note">a</p>`:                           `<p hidden="" aria-hidden="true" role="note">a</p>`,
		`<math alttext="x"><mi>x</mi></math>`:                                      `<math alttext="x"><mi>x</mi></math>`,
	} {
		if got, _ := Clean(in, Base{}); got != want {
			t.Errorf("%s gave %s, want %s", in, got, want)
		}
	}
}

func TestPartsTheWordsAroundWhatItLeavesOut(t *testing.T) {
	for in, want := range map[string]string{
		"Home<svg><text>x</text></svg>Sport":                    "Home<svg>x</svg>Sport",
		"Home<select><option>a</select>Sport":                   "Home Sport",
		"Home <progress>1</progress>Sport":                      "Home 1 Sport",
		"n<mjx-math>x</mjx-math>o":                              "no",
		"<form><label>Mail</label><button>Send</button></form>": "<form><label>Mail</label> </form>",
		"Before.<object>x</object>After.":                       "Before. x After.",
	} {
		if got, _ := Clean(in, Base{}); got != want {
			t.Errorf("%s gave %s, want %s", in, got, want)
		}
	}
}

func TestPartsTheWordsBesideWhatItDrops(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`out<iframe src="https://x.example/f">in</iframe>side`: "out inside",
		"out<embed src=x>side":                                 "out side",
		"out<input type=checkbox>side":                         "out side",
		"out<textarea>gone</textarea>side":                     "out side",
		"out<nobr>side</nobr>":                                 "out<nobr>side</nobr>",
	} {
		if got, _ := Clean(in, Base{}); got != want {
			t.Errorf("%s gave %q, want %q", in, got, want)
		}
	}
}

func TestAnAddressInAnglesIsNoTag(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"<https://x.example/>", "see <http://x.example/a?b=c> there", "<mailto:>"} {
		if got := Plain(in); got != in {
			t.Errorf("%q gave %q", in, got)
		}
	}
}
