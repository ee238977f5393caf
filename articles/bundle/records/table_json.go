package records

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
)

// table hands on the rows of a table that is written as an object: its names in
// one list and its rows in another, a list a column, or an object a column with
// the numbers of the rows for names, as pandas writes them. It is false where raw
// is no such table.
func (w *jsonWalk) table(raw json.RawMessage) bool {
	for _, v := range fieldsOf(raw) {
		if v[0] != '[' && v[0] != '{' {
			return false
		}
		break
	}
	var object map[string]json.RawMessage
	if json.Unmarshal(raw, &object) != nil || len(object) < 2 {
		return false
	}
	var names []string
	if json.Unmarshal(object["columns"], &names) == nil && len(names) > 1 {
		return w.rowsBelow(names, object["data"])
	}
	names = names[:0]
	_ = flatten("", raw, maxNames, func(name string, _ json.RawMessage) bool {
		names = append(names, name)
		return true
	})
	if c := columnsOf(names, w.shapes.by); !c.tells() || len(c.of[title]) == 0 {
		return false
	}
	cells, ok := columnCells(names, object)
	if !ok {
		return false
	}
	for i := range cells[0] {
		row := make([]value, len(names))
		for j := range names {
			if i < len(cells[j]) {
				row[j] = cells[j][i]
			}
		}
		w.tell(w.shapes.row(names, row))
	}
	return true
}

// columnCells are the cells of each column. It is not ok where a column is no
// list, or has another length.
func columnCells(names []string, object map[string]json.RawMessage) (cells [][]value, ok bool) {
	for _, name := range names {
		var column []value
		raw := bytes.TrimSpace(object[name])
		if len(raw) == 0 {
			return nil, false
		}
		switch raw[0] {
		case '[':
			column = value{raw: raw}.list()
		case '{':
			var numbered map[string]json.RawMessage
			if json.Unmarshal(raw, &numbered) != nil {
				return nil, false
			}
			for i := range len(numbered) {
				one, there := numbered[strconv.Itoa(i)]
				if !there {
					return nil, false
				}
				column = append(column, value{raw: one})
			}
		default:
			return nil, false
		}
		if len(cells) > 0 && len(column) != len(cells[0]) {
			return nil, false
		}
		cells = append(cells, column)
	}
	return cells, len(cells) > 0 && len(cells[0]) > 0
}

// rowsBelow hands on the rows of a list of lists.
func (w *jsonWalk) rowsBelow(names []string, data json.RawMessage) bool {
	var rows [][]json.RawMessage
	if json.Unmarshal(data, &rows) != nil {
		return false
	}
	for _, cells := range rows {
		w.tell(w.shapes.row(names, valuesOf(cells)))
	}
	return true
}

func valuesOf(cells []json.RawMessage) []value {
	values := make([]value, len(cells))
	for i, cell := range cells {
		values[i].raw = cell
	}
	return values
}

// rowOfTable takes a list for the head of a list of lists, or for one of its
// rows. It is false where it is neither.
func (w *jsonWalk) rowOfTable(raw json.RawMessage) bool {
	if w.head != nil {
		var cells []json.RawMessage
		if json.Unmarshal(raw, &cells) != nil {
			return false
		}
		w.at = "row " + strconv.Itoa(w.count+1)
		w.inside = 0
		w.tell(w.shapes.row(w.head, valuesOf(cells)))
		return true
	}
	var names []string
	if json.Unmarshal(raw, &names) != nil || len(names) < 2 || slices.Contains(names, "") {
		return false
	}
	if c := columnsOf(names, w.shapes.by); !c.tells() {
		return false
	}
	w.head = names
	return true
}
