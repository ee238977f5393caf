-- What the reader has done to stories in files that no source brings. A story is
-- known by what it says; path is where it lay.
CREATE TABLE file_state (
	id      INTEGER PRIMARY KEY,
	content BLOB    NOT NULL UNIQUE,
	size    INTEGER NOT NULL,
	path    TEXT    NOT NULL,
	read    INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	tags    TEXT    NOT NULL,
	stop    INTEGER NOT NULL,
	changed INTEGER NOT NULL
);
