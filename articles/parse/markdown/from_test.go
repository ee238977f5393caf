package markdown

import (
	"fmt"
	"strings"
	"testing"
)

const org = `#+TITLE: Fog at last
#+AUTHOR: Ann Lee
#+DATE: 2024-03-12
#+OPTIONS: toc:nil

The ferry was *late*, says the [[https://quay.example/a][harbour master]], as ~plan~ and /custom/ have it.

* TODO The pier :town:
:PROPERTIES:
:ID: 12
:END:
It stands.
# nobody reads this
** Its deck
- forty planks
- two nails
#+BEGIN_SRC go
fmt.Println("*fog*")
#+END_SRC
#+BEGIN_QUOTE
It will stand.
#+END_QUOTE
| Boat | Crew |
|------+------|
| Ann  | 4    |
`

const rstText = `============
Fog at last
============

:Author: Ann Lee
:Date: 2024-03-12
:Field of no use: fog

The ferry was **late**, says the ` + "`" + `harbour master <https://quay.example/a>` + "`" + `_, as ` + "`" + `` + "`" + `plan_b` + "`" + `` + "`" + ` has it::

    if fog {
        wait()
    }

The pier
========

.. note:: It stands.

   Still.

.. nobody reads this

Its deck
--------

#. forty planks
#. two nails

.. image:: pier.png
   :alt: The pier

.. code-block:: go

   fmt.Println("fog")

See ` + "`" + `The pier` + "`" + `_ and :ref:` + "`" + `deck` + "`" + `.
`

func TestReadsOrgAndRST(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"a.org": org, "": org, "a.rst": rstText} {
		m, d := Parse(From(name, text), "")
		if m.Title.Value != "Fog at last" || m.Byline.String() != "Ann Lee" || m.Published.Date.String() != "2024-03-12" {
			t.Errorf("%s: %q by %q on %s", name, m.Title.Value, m.Byline, m.Published.Date)
		}
		got := fmt.Sprintf("%#v", d.Blocks)
		for _, want := range []string{`Text:"late", Style:0x2`, `Link:"https://quay.example/a"`, "Level:2", "The pier", "Level:3", "Its deck", "forty planks", "fmt.Println(", `Language:"go"`, "It stands."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q: %s", name, want, got)
			}
		}
		for _, bad := range []string{"nobody reads this", "#+", "::", "TODO", "PROPERTIES", "Author", "_,", ":ref:"} {
			if strings.Contains(got, bad) {
				t.Errorf("%s holds %q: %s", name, bad, got)
			}
		}
	}
}

func TestOtherTextsAreNotRewritten(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"a.md": "Title\n=====\n\n:Author: Ann", "a.txt": "* Heading\n", "": ".. note:: fog"} {
		if got := From(name, text); got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func FuzzFrom(f *testing.F) {
	f.Add(org)
	f.Add(rstText)
	f.Fuzz(func(_ *testing.T, text string) {
		Parse(From("a.org", text), "")
		Parse(From("a.rst", text), "")
	})
}
