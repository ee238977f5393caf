package extract

import "testing"

func TestClassesHideWhatNobodyIsToSee(t *testing.T) {
	t.Parallel()
	for who, classes := range map[sight][]string{
		unseen: {
			"hidden", "invisible", "note d-none", "is-hidden", "is-invisible", "HIDE", "uk-hidden", "invisible fixed inset-0 opacity-0", "hidden md:mt-4", "d-none d-print-block",
			"hidden print:block", "print-only", "invisible group-hover:visible", "hidden hover:block", "hide-if-js", "sr-only hidden",
		},
		spoken: {
			"visually-hidden", "sr-only", "Screen-Reader-Text", "is-sr-only", "show-for-sr", "govuk-visually-hidden", "button__visually-hidden", "usa-sr-only",
			"sr-only focus:not-sr-only", "visually-hidden-focusable", "element-invisible", "vhidden",
		},
		seen: {
			"", "hidden md:block", "hidden lg:!flex", "d-none d-lg-block", "d-none d-md-inline-block", "invisible md:visible", "hidden show-mobile", "hidden-gem", "md:hidden", "not-sr-only", "sr-only md:not-sr-only",
			"hidden-xs hidden-sm", "hide show-for-large", "hidden visible-xs", "is-hidden-mobile", "d-sm-none", "hidden group-open:block", "invisibly", "print:hidden", "no-hidden", "unhidden", "collapse",
		},
	} {
		for _, class := range classes {
			if got := sightOf(class); got != who {
				t.Errorf("%q: %d, want %d", class, got, who)
			}
		}
	}
}
