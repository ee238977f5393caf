-- What the reader did to stories elsewhere: in another reader, or in the library
-- that a copy was made of. It is applied when the story comes, and stays, so that
-- the import can be taken back. Bits of state and done: 1 read, 2 starred, 4
-- muted, 8 stopped at a block, 16 tagged.
CREATE TABLE imported (
	id     INTEGER PRIMARY KEY,
	deed   INTEGER NOT NULL,                -- the import
	source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
	key    INTEGER NOT NULL DEFAULT 0,      -- hash of its guid; 0 where none is known
	link   INTEGER NOT NULL DEFAULT 0,      -- hash of its page; likewise
	state  INTEGER NOT NULL,
	block  INTEGER NOT NULL DEFAULT 0,
	tags   TEXT NOT NULL DEFAULT '',        -- each ended by char(31)
	story  INTEGER REFERENCES story ON DELETE SET NULL, -- null while it waits
	done   INTEGER NOT NULL DEFAULT 0,      -- what of state made a difference
	tagged TEXT NOT NULL DEFAULT ''         -- and what of tags
);
CREATE INDEX imported_key ON imported(source, key) WHERE story IS NULL AND key <> 0;
CREATE INDEX imported_link ON imported(source, link) WHERE story IS NULL AND link <> 0;
CREATE INDEX imported_story ON imported(story) WHERE story IS NOT NULL;
CREATE INDEX imported_deed ON imported(deed);
