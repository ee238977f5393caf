-- What the reader has read of stories that the library no longer has: where it
-- was restored from its backup, they come again and are not new.
CREATE TABLE read_before (
	source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
	key    INTEGER NOT NULL, -- as in story
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
