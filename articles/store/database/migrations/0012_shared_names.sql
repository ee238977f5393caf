-- Ids and links that several items of one delivery had: they are no ids, in
-- later deliveries of the source either.
CREATE TABLE shared_name (
	source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
	key    INTEGER NOT NULL, -- hash of it
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
