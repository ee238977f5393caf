package articles

import "testing"

func TestCountsItemsAsTheirAuthorDoes(t *testing.T) {
	for _, tt := range []struct {
		list List
		at   int
		want string
	}{
		{List{Start: 3}, 1, "4"},
		{List{Start: 1, Numbers: []int{3, 2, 1}}, 1, "2"},
		{List{Start: 7, Numbers: []int{7}}, 1, "8"},
		{List{Start: 1, Letters: "a"}, 0, "a"},
		{List{Start: 1, Letters: "A"}, 25, "Z"},
		{List{Start: 1, Letters: "a"}, 26, "aa"},
		{List{Start: 1, Letters: "a"}, 702, "aaa"},
		{List{Start: 1, Letters: "i"}, 3, "iv"},
		{List{Start: 1994, Letters: "I"}, 0, "MCMXCIV"},
		{List{Start: 0, Letters: "a"}, 0, "0"},
		{List{Start: 4000, Letters: "i"}, 0, "4000"},
		{List{Start: 3999, Letters: "i"}, 0, "mmmcmxcix"},
	} {
		if got := tt.list.Marker(tt.at); got != tt.want {
			t.Errorf("item %d of %+v is %q, want %q", tt.at, tt.list, got, tt.want)
		}
	}
}
