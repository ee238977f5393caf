package polish

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestTheEmphasisedLineBelowAPictureIsItsCaption(t *testing.T) {
	t.Parallel()
	quay := articles.Figure{Source: "quay.jpg", Alt: "The quay at nine o'clock"}
	for name, tt := range map[string]struct {
		below articles.Block
		want  string
	}{
		"emphasis":            {emphasised("The quay at nine."), "figure: The quay at nine. | "},
		"emphasis and credit": {emphasised("The quay at nine. Photo: Cam Roe"), "figure: The quay at nine. | Cam Roe"},
		"what it shows":       {paragraph("The quay, at nine o'clock"), "figure: The quay, at nine o'clock | "},
		"words":               {paragraph("The quay at nine."), "figure:  | \nThe quay at nine."},
		"half in emphasis":    {articles.Paragraph{Text: articles.Text{{Text: "The quay ", Style: articles.Emphasis}, {Text: "at nine."}}}, "figure:  | \nThe quay at nine."},
		"a full stop outside": {articles.Paragraph{Text: articles.Text{{Text: "The quay at nine", Style: articles.Emphasis}, {Text: "."}}}, "figure: The quay at nine. | "},
		"signs":               {emphasised("* * *"), "figure:  | \n(separator) * * *"},
		"speech":              {emphasised("“It was late, and nobody at the quay thought much of it.”"), "figure:  | \nquote: “It was late, and nobody at the quay thought much of it.”"},
		"an essay":            {emphasised(strings.Repeat("The quay at nine. ", 14)), "figure:  | \n" + strings.Repeat("The quay at nine. ", 14)},
	} {
		got := shown(Page(inStory(1, []articles.Block{quay, tt.below}, 3), articles.Meta{}))
		if got != "…\n"+tt.want+"\n…" {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	captioned := articles.Figure{Caption: articles.Plain("Dogs")}
	check(t, Page(inStory(1, []articles.Block{captioned, emphasised("The quay at nine.")}, 3), articles.Meta{}), "…", "figure: Dogs | ", "The quay at nine.", "…", "…", "…")
}

func TestACaptionLosesItsEmphasisAndNothingElse(t *testing.T) {
	t.Parallel()
	text := articles.Text{{Text: "The ", Style: articles.Emphasis}, {Text: "quay", Style: articles.Emphasis | articles.Strong, Link: "https://quay.example/"}}
	got := captionAfter([]articles.Block{articles.Figure{}, articles.Paragraph{Text: text}})[0].(articles.Figure).Caption
	if len(got) != 2 || got[0] != (articles.Span{Text: "The "}) || got[1] != (articles.Span{Text: "quay", Style: articles.Strong, Link: "https://quay.example/"}) {
		t.Errorf("%+v", got)
	}
	if text[0].Style != articles.Emphasis {
		t.Error("the paragraph was changed")
	}
}

func TestTheCreditBelowAPictureIsItsOwn(t *testing.T) {
	t.Parallel()
	none, credited := articles.Figure{}, articles.Figure{Credit: "Bo Ek"}
	label := paragraph("(Image: © Cam Roe, Harbour Trust)")
	for name, tt := range map[string]struct {
		blocks []articles.Block
		want   string
	}{
		"right below":          {[]articles.Block{none, label}, "figure:  | Cam Roe, Harbour Trust"},
		"below the caption":    {[]articles.Block{none, paragraph("The quay at nine."), label}, "figure: The quay at nine. | Cam Roe, Harbour Trust"},
		"credited already":     {[]articles.Block{credited, label}, "figure:  | Bo Ek\n(Image: © Cam Roe, Harbour Trust)"},
		"captioned already":    {[]articles.Block{articles.Figure{Caption: articles.Plain("Dogs")}, paragraph("The quay."), label}, "figure: Dogs | \nThe quay.\n(Image: © Cam Roe, Harbour Trust)"},
		"below a long one":     {[]articles.Block{none, paragraph(strings.Repeat("The quay at nine. ", 18)), label}, "figure:  | \n" + strings.Repeat("The quay at nine. ", 18) + "\n(Image: © Cam Roe, Harbour Trust)"},
		"below a heading":      {[]articles.Block{none, heading("Dogs"), label}, "figure:  | \n# Dogs\n(Image: © Cam Roe, Harbour Trust)"},
		"far below":            {[]articles.Block{none, paragraph("The quay."), paragraph("The dogs."), label}, "figure:  | \nThe quay.\nThe dogs.\n(Image: © Cam Roe, Harbour Trust)"},
		"no label":             {[]articles.Block{none, paragraph("Reuters")}, "figure:  | \nReuters"},
		"words before a label": {[]articles.Block{none, paragraph("The quay. Photo: Cam Roe")}, "figure:  | \nThe quay. Photo: Cam Roe"},
	} {
		if got := shown(creditAfter(append([]articles.Block{}, tt.blocks...))); got != tt.want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	if got := soleCredit(linked("Photo: Cam Roe", "https://quay.example/")); got != "" {
		t.Errorf("a link credits %q", got)
	}
	if got := soleCredit(articles.Plain("Photo: " + strings.Repeat("Cam Roe, ", 20))); got != "" {
		t.Errorf("a paragraph credits %q", got)
	}
}

func TestACreditIsCutOffItsCaption(t *testing.T) {
	t.Parallel()
	for words, want := range map[string][2]string{
		"The quay at nine. Photo: Cam Roe": {"The quay at nine.", "Cam Roe"},
		"Photo: Cam Roe":                   {"", "Cam Roe"},
		"The quay at nine.":                {"The quay at nine.", ""},
		"":                                 {"", ""},
	} {
		caption, credit := SplitCredit(articles.Plain(words))
		if caption.String() != want[0] || credit != want[1] {
			t.Errorf("%q: %q, %q", words, caption, credit)
		}
	}
	text := articles.Text{{Text: "The "}, {Text: "quay", Style: articles.Strong}, {Text: " at nine. Photo: "}, {Text: "Cam Roe", Link: "https://quay.example/"}}
	caption, credit := SplitCredit(text)
	if len(caption) != 3 || caption[1].Style != articles.Strong || caption.String() != "The quay at nine." || credit != "Cam Roe" {
		t.Errorf("%+v, %q", caption, credit)
	}
	if got := shortened(articles.Plain("quay"), 9).String(); got != "quay" {
		t.Errorf("the first nine bytes of four are %q", got)
	}
	if caption, credit := SplitCaption(articles.Plain("The quay at nine | Cam Roe/Coast")); caption.String() != "The quay at nine" || credit != "Cam Roe/Coast" {
		t.Errorf("what is known to be a caption: %q, %q", caption, credit)
	}
}
