package mail

import (
	"strings"
	"testing"
	"time"
)

const letter = "From: =?utf-8?q?=C3=85nn_Lee?= <ann@quay.example>\r\n" +
	"Subject: =?iso-8859-1?B?Rm9nIOI=?=\r\n =?utf-8?q?_again?=\r\n" +
	"Date: Thu, 01 Feb 2024 10:00:00 +0100\r\nMessage-ID: <1@quay.example>\r\n" +
	"List-Id: \"The Quay Letter\" <quay.example>\r\n" +
	"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" +
	"--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n" +
	"--b\r\nContent-Type: text/plain; charset=windows-1251; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
	"\xd2\xf3\xec\xe0\xed \r\nlifted.\r\n\r\n" +
	"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
	"<p>It l=\r\nifted =E2=80=93 at noon.</p>\r\n--b--\r\n" +
	"--a\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=x.html\r\n\r\n<p>Not this.</p>\r\n--a--\r\n"

func TestReadsALetterWithItsParts(t *testing.T) {
	t.Parallel()
	m, err := Parse([]byte(letter))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range [][2]string{
		{m.Subject, "Fog â again"},
		{m.From, "Ånn Lee"},
		{m.List, "The Quay Letter"},
		{m.ID, "1@quay.example"},
		{m.Date.UTC().Format(time.RFC3339), "2024-02-01T09:00:00Z"},
		{strings.TrimSpace(m.HTML), "<p>It lifted – at noon.</p>"},
		{strings.TrimSpace(m.Text), "Туман lifted."},
	} {
		if tt[0] != tt[1] {
			t.Errorf("got %q, want %q", tt[0], tt[1])
		}
	}
}

func TestALetterThatBreaksOffIsReadAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	begun, _, _ := strings.Cut(letter, "=E2")
	m, err := Parse([]byte(begun))
	if err != nil || !strings.HasPrefix(m.HTML, "<p>It lifted") {
		t.Errorf("%q, %v", m.HTML, err)
	}
}

func TestALetterWithoutATextSaysSo(t *testing.T) {
	t.Parallel()
	if _, err := Parse([]byte("From: a@b.example\nContent-Type: image/png\n\nxx")); err == nil {
		t.Error("a picture passes for a letter")
	}
}

func TestAMailboxIsPartedAtItsFromLines(t *testing.T) {
	t.Parallel()
	box := "From ann@quay.example Mon Sep 17 00:00:00 2001\nSubject: One\n\nFrom here on it is fog.\n\n>From the quay.\n\n" +
		"From 123@xxx Tue Sep 18 00:00:00 +0000 2001\nSubject: Two\n\nIt rose.\n"
	var got []string
	if err := Mailbox(strings.NewReader(box), func(at int64, message []byte) bool {
		got = append(got, string(message))
		if !strings.HasPrefix(box[at:], "From ") {
			t.Errorf("%d is not where a message begins", at)
		}
		return true
	}); err != nil {
		t.Fatal(err)
	}
	want := []string{"Subject: One\n\nFrom here on it is fog.\n\nFrom the quay.\n\n", "Subject: Two\n\nIt rose.\n"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(letter))
	f.Add([]byte("From a b Mon Sep 17 00:00:00 2001\nSubject: One\n\nFog"))
	f.Fuzz(func(_ *testing.T, body []byte) {
		_, _ = Parse(body)
		_ = Mailbox(strings.NewReader(string(body)), func(int64, []byte) bool { return true })
	})
}
