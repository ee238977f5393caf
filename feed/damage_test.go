package feed

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// titles joins the titles of what src gives.
func titles(t *testing.T, src string) (string, []string) {
	t.Helper()
	f := parse(t, src, "")
	var out []string
	for _, it := range f.Items {
		out = append(out, it.Title)
	}
	return strings.Join(out, "|"), f.Notes
}

func TestGivesTheItemsOfADamagedFeed(t *testing.T) {
	t.Parallel()
	const two = `<rss><channel><item><title>Fog</title></item><item><title>Café</title></item></channel></rss>`
	for name, tt := range map[string]struct{ src, want, note string }{
		"whole":                     {two, "Fog|Café", ""},
		"one bad byte":              {strings.Replace(two, "Fog", "Fo\xffg über Malmö, Århus, Tromsø", 1), "Foÿg über Malmö, Århus, Tromsø|Café", "repaired: mended"},
		"one bad byte in few":       {strings.Replace(two, "Fog", "Fog\x92s", 1), "Fog’s|Café", "repaired: mended"},
		"one bad byte in none":      {strings.NewReplacer("Fog", "Fog\x92s", "é", "e").Replace(two), "Fog’s|Cafe", "repaired: mended"},
		"cut off in a character":    {two[:strings.Index(two, "é")+1], "Fog|Caf", "repaired: the feed breaks off"},
		"a lying charset":           {`<?xml version="1.0" encoding="iso-8859-1"?>` + two, "Fog|Café", ""},
		"UTF-16":                    {utf16le(two), "Fog|Café", "repaired: read as utf-16le"},
		"cut off":                   {two[:strings.Index(two, "é")+2], "Fog|Café", "repaired: the feed breaks off"},
		"cut off in a tag":          {two[:strings.Index(two, "</title></item></channel>")+4], "Fog|Café", "repaired: the feed breaks off"},
		"illegal characters":        {strings.Replace(two, "Fog", "F\x1bo\x00g", 1), "Fog|Café", "repaired: 1 characters that XML forbids"},
		"a reference to ESC":        {strings.Replace(two, "Fog", "F&#27;o&#x9b;g", 1), "Fo›g|Café", ""},
		"undefined entities":        {strings.Replace(two, "Fog", "Fog&nbsp;&mdash;&nope;", 1), "Fog —&nope;|Café", ""},
		"a bare ampersand":          {strings.Replace(two, "Fog", "Fog & Sea&x", 1), "Fog & Sea&x|Café", ""},
		"junk before":               {strings.Repeat("Warning: <b>x</b> in y\n<br />", 300) + two, "Fog|Café", ""},
		"junk behind":               {two + "<script>x</script></html>", "Fog|Café", ""},
		"no end of item":            {strings.ReplaceAll(two, "</item>", ""), "Fog|Café", "repaired: not XML"},
		"CDATA without an end":      {strings.Replace(two, "Fog", "<![CDATA[Fog", 1), "Fog|Café", "repaired: not XML"},
		"a comment without an end":  {strings.Replace(two, "<item>", "<!-- x><item>", 1), "Fog|Café", "repaired: not XML"},
		"attributes without quotes": {strings.Replace(two, "<item>", "<item a=b c d='e\">", 1), "Fog|Café", "repaired: not XML"},
		"crossed ends":              {strings.Replace(two, "Fog", "<b><i>Fog</b></i>", 1), "Fog|Café", "repaired: not XML"},
		"raw HTML":                  {strings.Replace(two, "Fog", "<p>Fog<br>", 1), "Fog|Café", "repaired: not XML"},
		"capitals":                  {strings.ToUpper(two[:20]) + two[20:], "Fog|Café", ""},
		"a title of markup":         {strings.Replace(two, "Fog", "List&lt;Fog&gt; &lt;b&gt;x&lt;/b&gt; a&lt;b", 1), "List<Fog> x a<b|Café", ""},
		"JSON cut off":              {`{"version":"https://jsonfeed.org/version/1","items":[{"title":"Fog"},{"title":"Café"},{"tit`, "Fog|Café", "repaired: JSON that breaks off"},
		"JSON with raw controls":    {"{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"F\tog\"},{\"title\":\"Café\"}]}", "F og|Café", "repaired: control"},
	} {
		t.Run(name, func(t *testing.T) {
			got, notes := titles(t, tt.src)
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if all := strings.Join(notes, "\n"); !strings.Contains(all, tt.note) || tt.note == "" && all != "" && !strings.HasPrefix(name, "junk") && !strings.HasPrefix(name, "cap") {
				t.Errorf("notes %q, want %q", notes, tt.note)
			}
		})
	}
}

func utf16le(s string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

func TestLosesNoItemThatCameBeforeTheCut(t *testing.T) {
	t.Parallel()
	for _, src := range []string{harbour, atomHarbour, rdfHarbour} {
		most := 0
		for i := strings.IndexByte(src, 'x') + 60; i < len(src); i++ {
			f, err := Parse([]byte(src[:i]), "", "")
			if err != nil {
				continue
			}
			if len(f.Items) < most {
				t.Fatalf("%d items at byte %d, %d before", len(f.Items), i, most)
			}
			most = len(f.Items)
		}
		if most == 0 {
			t.Error("no items")
		}
	}
}

func TestRefusesWhatIsNoFeed(t *testing.T) {
	t.Parallel()
	for _, src := range []string{"", "Fog", "<html><body>Fog</body></html>", "{", `{"a":1}`, `{"title":"x","version":"1"}`, "\x00\x01"} {
		if _, err := Parse([]byte(src), "", ""); !errors.Is(err, ErrNotFeed) {
			t.Errorf("%q: %v", src, err)
		}
	}
}
