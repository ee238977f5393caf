-- The words of the stories, folded and set apart by spaces. Only the index is
-- kept, not the text. The rowid is the story's id, so that a search reads the
-- newest first.
CREATE VIRTUAL TABLE search USING fts5(
	text, content='', contentless_delete=1,
	tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- Stories whose words are not in the index yet, those of a transaction in a row.
CREATE TABLE pending (
	tick    INTEGER PRIMARY KEY,
	count   INTEGER NOT NULL,
	stories BLOB NOT NULL
);
