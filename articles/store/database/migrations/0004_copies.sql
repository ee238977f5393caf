-- What recent stories are compared by with those of other sources: the
-- signature of the text, and the keys under which a copy is found. Keys of
-- stories that are gone stay until they are as old as others that go.
CREATE TABLE signature (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	data  BLOB NOT NULL
);
CREATE TABLE likeness (
	key   INTEGER NOT NULL,
	story INTEGER NOT NULL,
	PRIMARY KEY (key, story)
) WITHOUT ROWID;
CREATE INDEX story_also ON story(also) WHERE also > 0;
