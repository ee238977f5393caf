-- What the library keeps besides its stories: its clock, its zone.
CREATE TABLE fact (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;

-- A source that the reader has subscribed to. The counts are of its stories:
-- of those that are listed, and (copies) of those that stand behind another.
CREATE TABLE source (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	kind     INTEGER NOT NULL,
	address  TEXT NOT NULL,
	title    TEXT NOT NULL,
	named    INTEGER NOT NULL DEFAULT 0,
	site     TEXT NOT NULL DEFAULT '',
	category TEXT NOT NULL DEFAULT '',
	language TEXT NOT NULL DEFAULT '',
	fulltext INTEGER NOT NULL DEFAULT 0,
	removed  INTEGER,            -- seconds since 1970; null while subscribed

	etag          TEXT NOT NULL DEFAULT '',
	last_modified TEXT NOT NULL DEFAULT '',
	checked       INTEGER NOT NULL DEFAULT 0,
	came          INTEGER NOT NULL DEFAULT 0,
	next          INTEGER NOT NULL DEFAULT 0,
	failures      INTEGER NOT NULL DEFAULT 0,
	problem       TEXT NOT NULL DEFAULT '',
	moved_to      TEXT NOT NULL DEFAULT '',
	sightings     INTEGER NOT NULL DEFAULT 0,
	gone          INTEGER NOT NULL DEFAULT 0,

	count         INTEGER NOT NULL DEFAULT 0,
	unread        INTEGER NOT NULL DEFAULT 0,
	copies        INTEGER NOT NULL DEFAULT 0,
	copies_unread INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX source_address ON source(kind, address) WHERE removed IS NULL;

CREATE TABLE section (
	id            INTEGER PRIMARY KEY,
	name          TEXT NOT NULL,
	folded        TEXT NOT NULL UNIQUE, -- without case
	count         INTEGER NOT NULL DEFAULT 0,
	unread        INTEGER NOT NULL DEFAULT 0,
	copies        INTEGER NOT NULL DEFAULT 0,
	copies_unread INTEGER NOT NULL DEFAULT 0
);
INSERT INTO section (id, name, folded) VALUES (0, '', '');

-- A row of a list. The id follows the date of publication (its minute, then
-- twelve bits that tell apart), so that the newest story has the highest one.
CREATE TABLE story (
	id        INTEGER PRIMARY KEY,
	ref       INTEGER NOT NULL,           -- the forty bits of its articles.ID
	source    INTEGER NOT NULL,
	key       INTEGER NOT NULL,           -- hash of what tells it from the source's others
	hide      INTEGER NOT NULL DEFAULT 0, -- why it is not listed: 1 muted, 2 a copy, 4 unsubscribed
	day       INTEGER NOT NULL,           -- of the reader's calendar, since 1970
	section   INTEGER NOT NULL,
	at        INTEGER NOT NULL,           -- seconds since 1970, by which it is ordered
	arrived   INTEGER NOT NULL,           -- tick of the clock at which it came
	content   INTEGER NOT NULL,           -- hash of its words
	origin    TEXT NOT NULL,
	title     TEXT NOT NULL,
	byline    TEXT NOT NULL,
	publisher TEXT NOT NULL,              -- where it is not the source's title
	language  TEXT NOT NULL,
	published INTEGER,                    -- seconds since 1970, as stated
	stated    INTEGER NOT NULL,           -- how: precision, zone; and guesses, direction
	words     INTEGER NOT NULL,
	revised   INTEGER NOT NULL DEFAULT 0, -- seconds since 1970
	page      INTEGER NOT NULL DEFAULT 0, -- its linked page was fetched
	lead      INTEGER,                    -- the story that it is a copy of
	also      INTEGER NOT NULL DEFAULT 0, -- copies that it leads
	sketch    INTEGER                     -- signature of its text
);
CREATE UNIQUE INDEX story_ref ON story(ref);
CREATE UNIQUE INDEX story_key ON story(source, key);
CREATE INDEX story_day ON story(hide, day, section, at, arrived);
CREATE INDEX story_source ON story(source, hide, day, at, arrived);
CREATE INDEX story_revised ON story(revised) WHERE revised > 0;
CREATE INDEX story_lead ON story(lead) WHERE lead IS NOT NULL;

CREATE TABLE body (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	data  BLOB NOT NULL
);

-- The text as it was before it changed.
CREATE TABLE earlier (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	data  BLOB NOT NULL
);

-- Stories that were dropped and must not come back.
CREATE TABLE dropped (
	source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
	key    INTEGER NOT NULL,
	PRIMARY KEY (source, key)
) WITHOUT ROWID;

-- What the reader did. A story is read where it has a row in seen; deed says
-- since when.
CREATE TABLE deed (
	id      INTEGER PRIMARY KEY,        -- tick of the clock
	act     INTEGER NOT NULL,
	tag     TEXT NOT NULL DEFAULT '',
	count   INTEGER NOT NULL,
	done    INTEGER NOT NULL,           -- seconds since 1970
	stories BLOB                        -- those that it changed; null where seen tells
);
CREATE TABLE seen (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	deed  INTEGER NOT NULL
);
CREATE TABLE starred (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE
);
CREATE TABLE tag (
	id   INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
);
CREATE TABLE tagged (
	story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
	tag   INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
	PRIMARY KEY (story, tag)
) WITHOUT ROWID;
CREATE INDEX tagged_tag ON tagged(tag, story);
CREATE TABLE stop (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	block INTEGER NOT NULL
);

-- How many stories a day has, and a section on a day.
CREATE TABLE daily (
	day           INTEGER PRIMARY KEY,
	count         INTEGER NOT NULL,
	unread        INTEGER NOT NULL,
	copies        INTEGER NOT NULL,
	copies_unread INTEGER NOT NULL
);
CREATE TABLE cell (
	day           INTEGER NOT NULL,
	section       INTEGER NOT NULL,
	count         INTEGER NOT NULL,
	unread        INTEGER NOT NULL,
	copies        INTEGER NOT NULL,
	copies_unread INTEGER NOT NULL,
	PRIMARY KEY (day, section)
) WITHOUT ROWID;

-- Who may refresh, and until when.
CREATE TABLE lease (
	name   TEXT PRIMARY KEY,
	holder TEXT NOT NULL,
	until  INTEGER NOT NULL
) WITHOUT ROWID;
