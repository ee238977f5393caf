package articles

import (
	"strings"
	"testing"
)

func TestTakesPicturesThatStandInAPageAndNothingElseOfData(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"data:image/png;base64,iVBORw0KGgo=", "data:image/jpeg;base64,/9j/4AAQ+w==", "data:image/webp;base64,UklGRg"} {
		if !EmbeddedPicture(s) {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range []string{
		"data:image/svg+xml;base64,PHN2Zz4=", "data:text/html;base64,PGI+", "data:image/png,x", "data:image/png;base64,", "data:,x",
		"data:image/png;base64,iVBO\x1b]0;OWNED\x07", "data:image/png;base64,iVBO Rw0K", "data:image/png;base64,%41", "DATA:image/png;base64,iVBO",
		" data:image/png;base64,iVBO", "data:image/png;base64," + strings.Repeat("A", mostEmbedded),
	} {
		if EmbeddedPicture(s) {
			t.Errorf("%.60q is taken", s)
		}
	}
}
