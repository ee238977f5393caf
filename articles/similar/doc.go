// Package similar tells whether two texts are copies of one story: the same
// agency copy under other headlines, cut short, with a line of credit, with an
// editor's sentences between, lightly reworded, with an outlet's own words at
// the end.
//
// [Of] makes a [Signature] of 32 bytes and the keys by which a store finds
// candidates; [Similar] decides about two. Copies share runs of words in their
// beginnings, and they share facts: numbers and names. Both are asked for,
// since the weather, the markets and the football are written with the same
// words every day, and two reporters of one event have the facts in common but
// not the words. A text of fewer than 40 words is a copy only of what has the
// same words in the same order.
//
// Only what came within some three days should be compared: agencies sell
// today's news.
//
// On 2,000 texts in four languages that the tests make (3,270 pairs of copies
// among 400,000; the others are series, columns, other reports of the same
// event and stories with the same background) precision is 0.996 and recall
// 0.93; of the texts that have copies, 0.997 are found to be one of another. A
// story of 3 KB takes about 40 µs.
package similar
