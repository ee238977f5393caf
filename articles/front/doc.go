// Package front decides what stands on the front page of an edition, and says
// why: what leads, which sections follow with which of their stories, and what
// is left for the briefs.
//
// A story earns points for what is known of it without a network or a model: how
// many sources carry it, its age, its length, whether it has a picture, and what
// the reader stars and reads. Every point has a [Reason] that can be shown.
package front
