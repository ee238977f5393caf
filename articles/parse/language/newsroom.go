package language

// newsroomNotes ask readers to get in touch.
var newsroomNotes = Boilerplate{
	Reason: "note of the newsroom",
	Openings: []string{
		"do you have a story", "do you know more", "got a story", "got a tip", "have a tip", "have you got a story", "email the author", "contact the author", "email us at", "write to us at", "contact us at", "send us your", "tell us what you think", "let us know what you think", "what do you think", "haben sie einen fehler", "fehler gefunden", "fehler melden", "write to", "email him", "email her", "reach him", "reach her", "reach the reporter", "first published:", "get in touch with", "do you have an issue", "share your story", "haben sie hinweise", "fehler auf", "inhaltliches feedback", "wir freuen uns über eine mail", "why you can trust",
	},
}
