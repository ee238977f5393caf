package language

// JoiningWords are the words that lead on to the next and end no sentence:
// articles, prepositions, conjunctions.
var JoiningWords = []Words{
	{"en", "a an the of in on at to from by for with and or but that which who whose as is are was were be been has have had will would than its his her their our my your this these into about after before between under over via per not also called said says"},
	{"de", "der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur mit bei im in am an auf aus für über unter nach vor durch gegen ohne um als wie dass ist sind war waren hat haben wird werden wurde wurden auch sein seine ihre ihr diese dieser dieses"},
	{"fr", "le la les un une des du de d' et ou à au aux en dans par pour sur avec sans que qui dont est sont a ont son sa ses leur ce cette ces selon"},
	{"es", "el los las una unos unas del al y o con por para en sin sobre que es son fue su sus se lo según entre desde hasta"},
	{"pt", "o os as um uma do da dos das ao em no na nos nas com por para e ou que seu sua"},
	{"it", "il lo gli i uno di da con su per tra fra e o che è sono nel nella dei delle della del al alla"},
	{"nl", "het een de van voor met op in aan bij uit naar door over en of dat die is zijn was werd"},
	{"pl", "w z na do od za po przez przy i oraz że który która jest się dla o"},
	{"ru", "и в во на с со к по из за от до для о об у при через что который как это его её их а но"},
	{"uk", "і й та у в на з до від за про що який як це"},
	{"ar", "في من على إلى عن مع أن التي الذي و"},
}
