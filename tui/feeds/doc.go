// Package feeds is the screen of the subscriptions: what is asked for stories,
// how that went, and the means to add, rename, move and remove it.
//
// Whatever takes time happens in commands, which ask the [Subscriptions]; while one is
// under way the screen stays as it was and says what it waits for.
package feeds
