package load

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// letter is a mail of our own.
func letter(subject, list string) string {
	return "From: Ann Lee <ann@quay.example>\r\nTo: b@quay.example\r\nSubject: " + subject + "\r\nDate: Thu, 01 Feb 2024 10:00:00 +0100\r\nMessage-ID: <" + strings.ReplaceAll(subject, " ", ".") + "@quay.example>\r\n" + list +
		"\r\nNobody lit the lamp for a whole winter, and nobody asked why.\r\n"
}

func TestReadsAMaildirWithItsFlagsAndFolders(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	folder := filepath.Join(home, "Mail")
	write(t, folder, map[string]string{
		"cur/1700000001.M1P1.quay:2,S":        letter("The lamp", ""),
		"cur/1700000002.M2P1.quay:2,FRS":      letter("The boat", "List-Id: Quay news <news.quay.example>\r\n"),
		"cur/1700000003.M3P1.quay:2,":         letter("The net", ""),
		"cur/1700000004.M4P1.quay;2,T":        letter("The rope", ""),
		"new/1700000005.M5P1.quay":            letter("The fog", ""),
		"tmp/1700000006.M6P1.quay":            letter("Half of it", ""),
		".Lists.coast/new/1700000007.quay":    letter("The tide", ""),
		".Lists.coast/cur/1700000008.quay:2,": letter("The ebb", ""),
		".Lists.coast/tmp/1700000009.quay":    letter("Half again", ""),
		".cache/new/x":                        letter("No mail", ""),
		"dovecot-uidlist":                     "3 V1 N9",
		".Lists.coast/maildirfolder":          "",
	})
	l, err := Open(t.Context(), []string{folder}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range l.Headlines() {
		got = append(got, fmt.Sprintf("%s|%s|%v|%v", h.Title, h.Source, h.Read, h.Starred))
	}
	slices.Sort(got)
	want := []string{
		"The boat|Quay news|true|true", "The ebb|Ann Lee|false|false", "The fog|Ann Lee|false|false", "The lamp|Ann Lee|true|false",
		"The net|Ann Lee|false|false", "The rope|Ann Lee|true|false", "The tide|Ann Lee|false|false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("listed are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestFlagsStandBehindTheNameOfAMail(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]flags{
		"1.M1.quay:2,S": {seen: true}, "1.M1.quay:2,FS": {true, true}, "1.M1.quay!2,F": {flagged: true}, "1.M1.quay": {}, "2,S": {}, "a12,S": {}, "1.quay:1,S": {},
	} {
		if got := mailFlags(name); got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
