package load

import (
	"context"
	"runtime"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/bundle"
	"lede/articles/query"
	"lede/articles/texts"
)

// Texts finds stories by the words of their texts. Its methods may be called from
// any goroutine.
type Texts interface {
	// Missing returns those of contents that it does not have.
	Missing(ctx context.Context, contents []texts.Content) ([]texts.Content, error)
	// Add takes in the words of stories.
	Add(ctx context.Context, some []texts.Text) error
	// Find returns the stories that have the words.
	Find(ctx context.Context, w query.Words) (map[texts.Content]bool, error)
}

// indexing is how far the texts of a library are known.
type indexing struct {
	once sync.Once
	err  error
	gone chan struct{} // closed when it has ended
	left int           // stories whose text is not known yet; -1 before it is known how many
}

// textPortion is how many texts are taken in at once.
const textPortion = 256

// IndexTexts takes in the texts of all stories, with workers in parallel, and
// waits until that is done or ctx ends. It is done once.
func (l *Library) IndexTexts(ctx context.Context, workers int) error {
	if l.texts == nil {
		return nil
	}
	l.index.once.Do(func() {
		go func() {
			defer close(l.index.gone)
			l.index.err = l.indexTexts(ctx, workers)
			l.mu.Lock()
			defer l.mu.Unlock()
			l.index.left = 0
			l.announce()
		}()
	})
	select {
	case <-l.index.gone:
		return l.index.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l *Library) indexTexts(ctx context.Context, workers int) error {
	if _, err := l.WaitAll(ctx); err != nil {
		return err
	}
	missing, err := l.missingTexts(ctx)
	if err != nil {
		return err
	}
	jobs := l.textJobs(missing)
	var group sync.WaitGroup
	errs := make([]error, workers)
	for i := range workers {
		group.Go(func() { errs[i] = l.readTexts(ctx, jobs) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// missingTexts are the contents of stories whose text is not in the index.
func (l *Library) missingTexts(ctx context.Context) (map[texts.Content]bool, error) {
	l.mu.Lock()
	contents := make([]texts.Content, 0, len(l.files))
	for i := range l.files {
		if l.rows[i].Problem == "" {
			contents = append(contents, l.files[i].content)
		}
	}
	l.mu.Unlock()
	missing := map[texts.Content]bool{}
	for len(contents) > 0 {
		some := contents[:min(len(contents), 5000)]
		contents = contents[len(some):]
		found, err := l.texts.Missing(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			missing[c] = true
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.index.left = len(missing)
	return missing, nil
}

// textJob is a file that is read for its text, or for those of the stories in it.
type textJob struct {
	file file
	want map[texts.Content]bool // of the stories in a file of many; nil for one story
}

// textJobs are the files to be read, each once.
func (l *Library) textJobs(missing map[texts.Content]bool) <-chan textJob {
	l.mu.Lock()
	var jobs []textJob
	outer := map[*file]bool{}
	taken := map[texts.Content]bool{}
	for i := range l.files {
		f := l.files[i]
		switch {
		case !missing[f.content] || taken[f.content]:
		case f.inside == nil:
			taken[f.content] = true
			jobs = append(jobs, textJob{file: f})
		case !outer[f.inside.of]:
			outer[f.inside.of] = true
			jobs = append(jobs, textJob{file: *f.inside.of, want: missing})
		}
	}
	l.mu.Unlock()
	queue := make(chan textJob, len(jobs))
	for _, job := range jobs {
		queue <- job
	}
	close(queue)
	return queue
}

// readTexts does jobs until there are none.
func (l *Library) readTexts(ctx context.Context, jobs <-chan textJob) error {
	var portion []texts.Text
	flush := func() error {
		if len(portion) == 0 {
			return nil
		}
		err := l.texts.Add(ctx, portion)
		l.tookIn(len(portion))
		portion = portion[:0]
		return err
	}
	take := func(a articles.Article) error {
		portion = append(portion, l.textOf(a))
		if len(portion) < textPortion {
			return nil
		}
		return flush()
	}
	for job := range jobs {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := l.readText(ctx, job, take); err != nil {
			return err
		}
		runtime.Gosched() // who reads comes first
	}
	return flush()
}

func (l *Library) readText(ctx context.Context, job textJob, take func(articles.Article) error) error {
	if job.want == nil {
		article, problem := job.file.read(ctx)
		if problem != "" {
			return nil // its row says so
		}
		return take(article)
	}
	opened, problem := job.file.open()
	if problem != "" {
		return nil
	}
	defer opened.close()
	var taking error
	_ = bundle.Read(ctx, opened.File, l.fields, func(s bundle.Story) bool {
		if s.Problem == "" && job.want[contentOf(s.Body)] {
			taking = take(s.Article)
		}
		return taking == nil
	})
	return taking
}

// textOf is the text of a story, as it is recovered.
func (l *Library) textOf(a articles.Article) (t texts.Text) {
	t.Content = contentOf(a.Body)
	defer func() {
		if recover() != nil {
			t.Parts = nil // its row says what is wrong with it
		}
	}()
	t.Parts = articles.Passages(l.reader.Story(a).Blocks)
	return t
}

// tookIn counts what has been taken in, and tells those who are searching.
func (l *Library) tookIn(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.index.left = max(0, l.index.left-n)
	if l.searched && time.Since(l.told) > time.Second {
		l.told = time.Now()
		l.announce()
	}
}

// inTexts returns what looks into the texts for a query, and what to say of those
// that are not known yet.
func (l *Library) inTexts(ctx context.Context) (find query.Texts, failed *error) {
	failed = new(error)
	if l.texts == nil {
		return nil, failed
	}
	return func(w query.Words) func(*articles.Headline) bool {
		found, err := l.texts.Find(ctx, w)
		if err != nil {
			*failed = err
		}
		ids := l.idsOf(found)
		return func(h *articles.Headline) bool { return ids[h.ID] }
	}, failed
}

// idsOf are the stories with some contents.
func (l *Library) idsOf(contents map[texts.Content]bool) map[articles.ID]bool {
	ids := make(map[articles.ID]bool, len(contents))
	if len(contents) == 0 {
		return ids
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := range l.files {
		if contents[l.files[i].content] {
			ids[l.rows[i].ID] = true
		}
	}
	return ids
}

// unknownTexts says how many texts are not searched yet; empty where all are.
func (l *Library) unknownTexts() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch left := l.index.left; {
	case l.texts == nil || left == 0:
		return ""
	case left < 0:
		return "only headlines are searched yet"
	default:
		return articles.Counted(left, "text is", "texts are") + " not searched yet"
	}
}
