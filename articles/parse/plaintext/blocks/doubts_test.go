package blocks

import "testing"

func TestTellsAddressesFromOtherWords(t *testing.T) {
	for s, want := range map[string]bool{
		"https://tide.example/a": true, "see www.tide.example": true, "ann@tide.example": true,
		"Hi @all. Good work": false, "three @ 2.50": false, "Hi@all, well done.": false, "": false,
	} {
		if holdsAddress(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
