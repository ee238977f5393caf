package language

// SignOffs open the line at the end that says who worked on a story.
var SignOffs = []string{
	"reporting by", "additional reporting by", "additional reporting", "writing by", "editing by", "compiled by",
	"with reporting by", "with files from", "mit material von", "avec l'afp", "con información de",
}

// SignOffEnds close such a line.
var SignOffEnds = []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed to this post"}
