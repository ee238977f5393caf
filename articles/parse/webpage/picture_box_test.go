package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

// pictured is a page with box between its headline and its story.
func pictured(box string) articles.Document {
	_, doc := Parse([]byte(`<html lang=en><head><title>Fog at last</title></head><body><article><h1>Fog at last</h1><div class="top">`+box+`</div><div class="body">`+prose(6)+`</div></article></body></html>`), "https://example.org/fog.html", nil)
	return doc
}

func TestFindsThePictureInABoxOfAnyName(t *testing.T) {
	t.Parallel()
	for name, box := range map[string]string{
		"description and author": `<div class="detail-img"><div><img src="/q.jpg"></div><div class="detail-img__description">The quay at nine. <span class="detail-img__copyright">© Cam Roe/Coast</span></div></div>`,
		"info":                   `<div class="media mediaA"><picture><img src="/q.jpg"></picture><div class="mediaInfo"><p>The quay at nine. | Bildquelle: Cam Roe/Coast</p></div></div>`,
		"credit before":          `<div class="wide"><span class="small">Foto: Cam Roe/Coast</span><img src="/q.jpg"><div>The quay at nine.</div></div>`,
		"a sign":                 `<div class="x1"><img src="/q.jpg"><small>The quay at nine.</small><small class="c">© Cam Roe/Coast</small></div>`,
		"a label":                `<div class="x1"><span><img src="/q.jpg"></span><p>The quay at nine.</p><p>Image: Cam Roe/Coast</p></div>`,
		"microdata":              `<div class="x1"><img src="/q.jpg"><p>The quay at nine.</p><p itemprop="copyrightHolder">Cam Roe/Coast</p></div>`,
		"no figure around":       `<div class="container"><figure><img src="/q.jpg"></figure><figcaption><span class="cap-text">The quay at nine.</span> <span class="cap-author">Cam Roe/Coast</span></figcaption></div>`,
		"a button":               `<button><span>View 6 images</span><img src="/q.jpg"><figcaption>The quay at nine. <cite>(Image: Cam Roe/Coast)</cite></figcaption></button>`,
		"loose, with a label":    `<div><img src="/q.jpg"></div><span class="img-info">The quay at nine. Bild: Cam Roe/Coast</span>`,
		"loose, in two":          `<div><img src="/q.jpg"></div><div class="info"><span class="caption">The quay at nine.</span> <span class="credit">Cam Roe/Coast</span></div>`,
	} {
		for place, doc := range map[string]articles.Document{
			"in the story": storyOf(prose(3) + box + prose(3)),
			"above it":     pictured(box),
		} {
			all := figures(doc.Blocks)
			if len(all) != 1 || !strings.HasSuffix(all[0].Source, "/q.jpg") || all[0].Caption.String() != "The quay at nine." || all[0].Credit != "Cam Roe/Coast" {
				t.Errorf("%s, %s: %+v", name, place, all)
			}
		}
	}
}

func TestTakesNoProseForWhatIsSaidOfAPicture(t *testing.T) {
	t.Parallel()
	for name, box := range map[string]string{
		"a paragraph":           `<div class="x1"><img src="/q.jpg"><p>Nobody had seen the quay for three days, and nobody had missed it, the harbour office said.</p></div>`,
		"a paragraph, credited": `<div class="x1"><div><img src="/q.jpg"><small>© Cam Roe</small></div><p>Nobody had seen the quay for three days, and nobody had missed it, the harbour office said.</p></div>`,
		"a step":                `<div class="step"><div><span>Step 2</span><p>Nobody had seen it.</p></div><figure><img src="/q.jpg"></figure><figcaption class="caption">The quay at nine</figcaption></div>`,
		"media and text":        `<div class="wp-block-media-text"><img src="/q.jpg"><div class="wp-block-media-text__content"><p>Nobody had seen the quay for three days, and nobody had missed it, the harbour office said.</p></div></div>`,
	} {
		doc := storyOf(prose(3) + box + prose(3))
		if got := strings.Join(outline(doc.Blocks), "\n"); !strings.Contains(got, "p: Nobody had seen") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

func TestTakesNoBylineForACredit(t *testing.T) {
	t.Parallel()
	doc := pictured(`<div class="x1"><img src="/q.jpg"><div><span>8 March 2024</span> <span class="byline">By Ann Lee</span></div></div>`)
	for _, f := range figures(doc.Blocks) {
		if f.Caption != nil || f.Credit != "" {
			t.Errorf("%+v", f)
		}
	}
}

func TestAButtonInAFigureIsNoneOfItsCaption(t *testing.T) {
	t.Parallel()
	doc := storyOf(prose(3) + `<figure><img src="/q.jpg"><button>Zoom in</button><figcaption>The quay at nine</figcaption></figure>` + prose(3))
	if all := figures(doc.Blocks); len(all) != 1 || all[0].Caption.String() != "The quay at nine" {
		t.Errorf("%+v", all)
	}
}

func TestKeepsAsideWhatAFigureSaysBesideItsCaption(t *testing.T) {
	t.Parallel()
	doc := storyOf(prose(3) + `<figure><span>View 6 images</span><img src="/q.jpg"><figcaption>The quay at nine</figcaption></figure>` + prose(3))
	if got := strings.Join(outline(doc.Blocks), "\n"); !strings.Contains(got, "hidden beside a picture: View 6 images") || len(figures(doc.Blocks)) != 1 {
		t.Errorf("lost:\n%s", got)
	}
}
