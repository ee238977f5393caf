-- What a server has asked for and where it answered from.
ALTER TABLE source ADD COLUMN barred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN private INTEGER NOT NULL DEFAULT 0;

-- What the reader should know of a story: why its page could not be had.
CREATE TABLE note (
	story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
	text  TEXT NOT NULL
);
