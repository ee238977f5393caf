-- The pictures of pages that the reader has saved, by the hash of their address.
-- They go with the page.
CREATE TABLE picture (
	id    INTEGER PRIMARY KEY,
	story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
	name  INTEGER NOT NULL,
	data  BLOB NOT NULL,
	UNIQUE (story, name)
);
CREATE INDEX picture_name ON picture(name);
