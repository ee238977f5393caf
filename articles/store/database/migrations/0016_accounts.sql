-- Servers that keep the reader's feeds. The token is what one has given for the
-- password, the glance what it said when all was equal last. A question stands
-- where more marks would turn at once than are turned without being asked.
CREATE TABLE account (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL UNIQUE,        -- in the config
	token    TEXT NOT NULL DEFAULT '',
	glance   TEXT NOT NULL DEFAULT '',
	whole    INTEGER NOT NULL DEFAULT 0,  -- when its sets were compared last: seconds since 1970
	checked  INTEGER NOT NULL DEFAULT 0,
	next     INTEGER NOT NULL DEFAULT 0,
	failures INTEGER NOT NULL DEFAULT 0,
	problem  TEXT NOT NULL DEFAULT '',
	question TEXT NOT NULL DEFAULT ''
);

-- A source that a server asks belongs to its account, and has an id there.
-- Two accounts may have the same feed, and the reader may have it beside them.
ALTER TABLE source ADD COLUMN account INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN remote TEXT NOT NULL DEFAULT '';
DROP INDEX source_address;
CREATE UNIQUE INDEX source_address ON source(kind, address, account) WHERE removed IS NULL;

-- Which story an entry of a server is (0 where the library does not keep it),
-- and whether it was read and starred there when the server was asked last.
CREATE TABLE entry (
	account INTEGER NOT NULL,
	id      TEXT NOT NULL,
	story   INTEGER NOT NULL,
	read    INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	PRIMARY KEY (account, id)
) WITHOUT ROWID;
CREATE INDEX entry_story ON entry(story) WHERE story > 0;

-- Stories that the reader has marked and whose server does not say so yet.
-- What is to be sent is how they stand: field 0 is being read, 1 being starred.
CREATE TABLE outbox (
	account INTEGER NOT NULL,
	story   INTEGER NOT NULL,
	field   INTEGER NOT NULL,
	tick    INTEGER NOT NULL, -- of the last deed
	PRIMARY KEY (account, story, field)
) WITHOUT ROWID;
CREATE TRIGGER story_entry AFTER DELETE ON story BEGIN
	UPDATE entry SET story = 0 WHERE story = old.id;
	DELETE FROM outbox WHERE story = old.id;
END;
