-- When a feed says that it has something new: seconds for which nothing comes,
-- and a bit for each hour and weekday (UTC) in which nothing does. An answer
-- that nothing has changed holds no feed that could repeat it.
ALTER TABLE source ADD COLUMN rest INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN silent_hours INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN silent_days INTEGER NOT NULL DEFAULT 0;
