-- What is compared of stories is another thing now: their headline, their link
-- and what is their own. It is made anew, and whoever stands wrongly behind
-- another story is let go.
DELETE FROM signature;
DELETE FROM likeness;
INSERT OR REPLACE INTO fact SELECT 'compare anew', '1' WHERE EXISTS (SELECT 1 FROM story);
