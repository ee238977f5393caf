package bundle

import (
	"io"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/bundle/mail"
	"lede/articles/bundle/records"
	"lede/articles/pattern"
)

// mail reads one mail, or a page that was saved as one.
func (w *walk) mail(m member, place []string, _ int) error {
	body, err := io.ReadAll(io.LimitReader(m.body, maxMember))
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	return w.message(m, body, place)
}

// mailbox reads the mails of a mailbox.
func (w *walk) mailbox(m member, place []string, _ int) error {
	body, offset := m.body, int64(0)
	if seeker, ok := m.body.(io.Seeker); ok && len(w.to) > len(place) {
		if at, err := strconv.ParseInt(w.to[len(place)], 10, 64); err == nil {
			if offset, err = seeker.Seek(at, io.SeekStart); err != nil {
				return err
			}
		}
	}
	var stopped error
	err := mail.Mailbox(body, func(at int64, message []byte) bool {
		where := below(place, strconv.FormatInt(offset+at, 10))
		if w.wanted(where) {
			stopped = w.message(m, message, where)
		}
		return stopped == nil && w.ctx.Err() == nil
	})
	if stopped != nil {
		return stopped
	}
	return err
}

// message hands on a mail: the page that it is, or its text.
func (w *walk) message(m member, raw []byte, place []string) error {
	letter, err := mail.Parse(raw)
	if err != nil {
		return w.fail(m, place, "not to be read: "+err.Error())
	}
	a := articles.Article{Key: letter.ID, Time: m.time, Base: letter.Location}
	if a.Key == "" {
		a.Key = m.name + strings.Join(place, "/")
	}
	a.Origin = w.file.Origin + "#" + a.Key
	a.Format, a.Body = articles.HTML, []byte(letter.HTML)
	if letter.HTML == "" {
		a.Format, a.Body = articles.Fragment, []byte(records.FromText(withoutSignature(letter.Text)))
	}
	if letter.Location == "" {
		a.Stated = ofMail(letter)
		a.Folder = letter.List
	}
	return w.tell(a, place)
}

// ofMail is what the header of a mail says of the story in it.
func ofMail(letter mail.Message) articles.Meta {
	field := func(value, header string) articles.Field {
		if value == "" {
			return articles.Field{}
		}
		return articles.Field{Value: value, Evidence: inHeader(header)}
	}
	m := articles.Meta{
		Title:  field(withoutReply(letter.Subject), "Subject"),
		Source: field(letter.List, "List-Id"),
		Link:   field(letter.Archived, "Archived-At"),
	}
	if m.Source.Value == "" {
		m.Source = field(letter.From, "From")
	}
	if letter.From != "" && !strings.Contains(letter.From, "@") && letter.From != m.Source.Value {
		m.Byline = articles.Byline{Authors: []articles.Author{{Name: letter.From}}, Evidence: inHeader("From")}
	}
	if !letter.Date.IsZero() {
		m.Published = articles.Moment{Date: articles.Date{Time: letter.Date, Precision: articles.ToMinute, Zoned: true}, Evidence: inHeader("Date")}
	}
	m.Direction = articles.DirectionOf("", m.Title.Value)
	return m
}

func inHeader(name string) articles.Evidence {
	return articles.Evidence{From: articles.Record, Detail: "header " + name, Sure: articles.Stated}
}

// listTag fits what mailing lists put before a subject.
var listTag = pattern.Of(`^\s*\[[^\]]{1,40}\]\s+`)

func withoutReply(subject string) string {
	if short := listTag().ReplaceAllString(subject, ""); short != "" {
		return short
	}
	return subject
}

// withoutSignature is text up to the line that begins a signature (RFC 3676).
func withoutSignature(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if i := strings.LastIndex(text, "\n-- \n"); i > 0 && strings.Count(text[i:], "\n") < 12 {
		return text[:i]
	}
	return text
}
