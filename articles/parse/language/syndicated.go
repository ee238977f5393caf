package language

// Syndicated are the lines that blogs put at the end of what they give to
// feeds: how each begins, and what stands between the story's title and the
// blog's.
var Syndicated = []struct{ Opening, Inside string }{
	{"the post ", " appeared first on "},
	{"the post ", " first appeared on "},
	{"der beitrag ", " erschien zuerst auf "},
	{"der artikel ", " erschien zuerst auf "},
	{"l'article ", " est apparu en premier sur "},
	{"cet article ", " est apparu en premier sur "},
	{"la entrada ", " se publicó primero en "},
	{"la entrada ", " aparece primero en "},
	{"l'articolo ", " proviene da "},
	{"il post ", " proviene da "},
	{"o post ", " apareceu primeiro em "},
	{"o conteúdo ", " aparece primeiro em "},
	{"het bericht ", " verscheen eerst op "},
	{"artykuł ", " pochodzi z serwisu "},
	{"inlägget ", " dök först upp på "},
	{"indlægget ", " blev først udgivet på "},
	{"innlegget ", " dukket først opp på "},
	{"запись ", " впервые появилась "},
	{"запис ", " спершу з'явився на "},
	{"投稿 ", " に最初に表示されました"},
}
