package pattern_test

import (
	"testing"

	"lede/articles/pattern"
)

func TestAPatternIsCompiledOnceAndWhenAsked(t *testing.T) {
	t.Parallel()
	broken := pattern.Of(`(`) // nothing happens yet
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a broken pattern was compiled")
			}
		}()
		broken()
	}()
	p := pattern.Of(`^tides?$`)
	if first, second := p(), p(); first != second {
		t.Error("compiled twice")
	}
	if !p().MatchString("tide") || p().MatchString("tidal") {
		t.Error("it does not fit what it should")
	}
}
