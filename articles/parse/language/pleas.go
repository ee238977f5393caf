package language

// Plea is a line that asks the reader for something else than reading on.
// Pattern is a regular expression for the line in lower case; every line that it
// matches contains Word, so that most lines are never tried.
type Plea struct{ Word, Pattern, Reason string }

// Pleas are those that no table of whole lines or openings can hold.
var Pleas = []Plea{
	{"follow", `\bfollow (?:us|me|him|her|@\w+)\b.{0,60}\b(?:twitter|facebook|instagram|x|youtube|bluesky|mastodon)\b`, "follow us"},
	{"follow", `^follow .{1,40}\bcoverage\b`, "follow us"},
	{"click", `\bclick here (?:for|to)\b|\bby clicking here\b`, "promotion"},
	{"affiliate", `\baffiliate commission|\bcontains affiliate links\b`, "affiliate notice"},
	{"commission", `\bearn a(?:n affiliate)? commission`, "affiliate notice"},
	{"we want to hear", `^we want to hear (?:what you think|from you)\b`, "letters to the editor"},
	{"google", `^follow .{1,60} on google\b|\bpreferred source on google\b`, "follow us"},
	{"visited", `^\(?visited [\d.,]+ times`, "counter"},
	{"independent journalism", `\bsupport (?:our )?independent journalism\b|\bindependent journalism by subscribing\b`, "subscription"},
	{"exclusive", `^this (?:article|story|content) is exclusive to .{1,40} subscribers`, "paywall notice"},
	{"already", `^already (?:a subscriber|have an account)\b`, "log-in"},
	{"ago", `^(?:published|posted|updated) .{1,30} ago$`, "date"},
}
