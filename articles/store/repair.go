package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"lede/articles/store/database"
)

// Repair reads what can be read of the library at path into a new one, which
// takes its place; the old file is kept beside it. What it lacks then and the
// backup has comes from there. Nobody may have it open.
// Stories whose text is lost come again if their feed still has them.
// [Open] does this by itself with a file that can't be opened at all.
func Repair(ctx context.Context, path string, o Options) (Salvage, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	s, err := repair(ctx, path, o)
	if err != nil {
		return s, fmt.Errorf("repairing the library %s: %w", path, err)
	}
	return s, nil
}

func repair(ctx context.Context, path string, o Options) (found Salvage, err error) {
	gone := lost(path)
	if _, err := os.Stat(path); err != nil && !gone {
		return found, database.Cause(err)
	}
	if err := database.NewerFile(ctx, path); err != nil {
		return found, err // it is whole, and more than this program understands
	}
	fresh := path + ".salvage"
	if err := database.RemoveFiles(fresh); err != nil {
		return found, err
	}
	db, err := database.Open(ctx, fresh, o.Now, o.Bounds, false)
	if err != nil {
		return found, err
	}
	if !gone {
		err = db.Salvage(ctx, path)
	}
	var made time.Time
	if err == nil {
		made, err = restore(ctx, db, path)
	}
	if err == nil {
		found, err = cleanup(ctx, db)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return found, err
	}
	if found.Backup = made; gone {
		return found, os.Rename(fresh, path)
	}
	found.Aside = asideName(path, o.Now())
	if err := os.Rename(path, found.Aside); err != nil {
		return found, err
	}
	// What was not yet in the file goes with it, if there is any.
	_ = os.Rename(path+"-wal", found.Aside+"-wal")
	_ = os.Remove(path + "-shm")
	return found, os.Rename(fresh, path)
}

// asideName is where a damaged file goes: nothing that lies there is replaced.
func asideName(path string, now time.Time) string {
	name := path + ".corrupt-" + now.Format("20060102-150405")
	for {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name += "-"
	}
}
