-- When stories came: a story has the tick of the library's clock, which says
-- before and after; here are the seconds since 1970 of the ticks at which new
-- stories came. What came before has none.
CREATE TABLE arrival (
	tick INTEGER PRIMARY KEY,
	at   INTEGER NOT NULL
);
