package accounts

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Registry keeps the accounts of the library db. Its methods may be called from
// any goroutine.
type Registry struct{ db *database.DB }

// New returns the registry of the library db.
func New(db *database.DB) *Registry { return &Registry{db} }

// ErrNoAccount says that the library has no account of a name.
var ErrNoAccount = errors.New("no such account")

const accountColumns = `name, token, glance, whole, checked, next, failures, problem, question,
	(SELECT count(DISTINCT story) FROM outbox WHERE outbox.account = account.id
		AND EXISTS (SELECT 1 FROM entry WHERE entry.story = outbox.story AND entry.account = outbox.account))`

// Accounts returns the accounts that have been asked, by name.
func (a *Registry) Accounts(ctx context.Context) (all []articles.Account, err error) {
	rows, err := a.db.Read.QueryContext(ctx, `SELECT `+accountColumns+` FROM account ORDER BY name`)
	if err != nil {
		return nil, fmt.Errorf("listing the accounts: %w", database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		account, err := scanAccount(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("listing the accounts: %w", database.Fault(err))
		}
		all = append(all, account)
	}
	return all, rows.Err()
}

// Account returns what is known of an account: nothing but its name where it
// has never been asked.
func (a *Registry) Account(ctx context.Context, name string) (articles.Account, error) {
	account, err := scanAccount(a.db.Read.QueryRowContext(ctx, `SELECT `+accountColumns+` FROM account WHERE name = ?`, name).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return articles.Account{Name: name}, nil
	}
	if err != nil {
		return account, fmt.Errorf("account %s: %w", name, database.Fault(err))
	}
	return account, nil
}

func scanAccount(scan func(...any) error) (a articles.Account, err error) {
	var whole, checked, next int64
	err = scan(&a.Name, &a.Token, &a.Glance, &whole, &checked, &next, &a.Failures, &a.Problem, &a.Question, &a.Waiting)
	a.Whole, a.Checked, a.Next = database.Instant(whole), database.Instant(checked), database.Instant(next)
	return a, err
}

// KeepAccount keeps what is known of an account, but for its token.
func (a *Registry) KeepAccount(ctx context.Context, account articles.Account) error {
	err := a.db.Do(ctx, database.InBackground, func(t *database.Tx) error {
		return t.Exec(ctx, `INSERT INTO account (name, glance, whole, checked, next, failures, problem, question) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET glance = excluded.glance, whole = excluded.whole, checked = excluded.checked,
				next = excluded.next, failures = excluded.failures, problem = excluded.problem, question = excluded.question`,
			account.Name, account.Glance, database.Seconds(account.Whole), database.Seconds(account.Checked),
			database.Seconds(account.Next), account.Failures, account.Problem, account.Question)
	})
	if err != nil {
		return fmt.Errorf("keeping account %s: %w", account.Name, err)
	}
	return nil
}

// KeepToken keeps what a server has given for the password of an account. An
// empty one forgets it.
func (a *Registry) KeepToken(ctx context.Context, name, token string) error {
	err := a.db.Do(ctx, database.InBackground, func(t *database.Tx) error {
		return t.Exec(ctx, `INSERT INTO account (name, token) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET token = excluded.token`, name, token)
	})
	if err != nil {
		return fmt.Errorf("keeping the key of account %s: %w", name, err)
	}
	return nil
}

// idOf is the row of an account.
func idOf(ctx context.Context, t *database.Tx, name string) (id int64, err error) {
	row, err := t.Row(ctx, `SELECT id FROM account WHERE name = ?`, name)
	if err != nil {
		return 0, err
	}
	if err = row.Scan(&id); errors.Is(err, sql.ErrNoRows) {
		return 0, ErrNoAccount
	}
	return id, err
}
