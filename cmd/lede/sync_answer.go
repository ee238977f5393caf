package main

import (
	"context"
	"errors"
	"slices"

	"lede/articles"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/feed/sync"
)

// Answer brings an account into step as the reader wants who was asked about it.
func (subs *subscriptions) Answer(_ context.Context, account string, keep bool) error {
	subs.running.Go(func() {
		subs.await()
		subs.end("", withoutQuestions([]error{subs.answer(subs.ctx, subs.lib, account, keep)}))
	})
	return nil
}

// answerAccount syncs an account with an answer to what its server has asked.
func (c *console) answerAccount(ctx context.Context, lib *store.Store, account string, keep bool) error {
	chosen, err := c.accountsNamed([]string{account})
	if err != nil {
		return err
	}
	r := syncRequest{answer: sync.Accept, quiet: true}
	if keep {
		r.answer = sync.Keep
	}
	return c.syncOne(ctx, lib, chosen[0], r)
}

// withoutQuestions are the failures that ask the reader nothing: the interface
// asks by itself.
func withoutQuestions(failures []error) error {
	return errors.Join(slices.DeleteFunc(failures, func(err error) bool {
		return errors.As(err, new(*sync.QuestionError))
	})...)
}

// asks is the first of the questions that accounts of the config have.
func (subs *subscriptions) asks() articles.AccountQuestion {
	known, err := subs.lib.Accounts(subs.ctx)
	if err != nil {
		return articles.AccountQuestion{} // what is wrong with the library shows in its list
	}
	for _, a := range known {
		if a.Question != "" && slices.ContainsFunc(subs.conf().Accounts, func(b config.Account) bool { return b.Name == a.Name }) {
			return articles.AccountQuestion{Account: a.Name, Text: a.Question}
		}
	}
	return articles.AccountQuestion{}
}
