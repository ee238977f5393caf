package language

// CommonWords are the commonest words of the languages in Latin and Cyrillic
// letters, by which they are told.
var CommonWords = []Words{
	{"en", "the and of that with was for from this have which their has were said"},
	{"de", "der die und das ist nicht mit den von auf für eine sich auch dem werden"},
	{"fr", "les des est dans une pour qui sur pas plus avec sont aux cette ont"},
	{"es", "los las del una por para con más como pero sus fue este ha"},
	{"it", "che della di gli nel sono delle anche più alla dei degli stato"},
	{"pt", "não uma dos das com mais foi também ao são pelo pela você"},
	{"nl", "het een van niet zijn voor op maar ook naar wordt deze heeft bij"},
	{"pl", "się nie jest że przez oraz jak dla był które po ale tym"},
	{"sv", "och att är som det för inte på har den ett av till"},
	{"da", "og at af ikke er til blev hun han også efter"},
	{"fi", "ja on ei että oli myös mutta ovat kun hän joka"},
	{"tr", "ve bir bu için ile olarak daha çok olan gibi"},
	{"ru", "и в не на что с по как это его был но для"},
	{"uk", "і в не на що та з як це його був для від"},
	{"cs", "se že na je byl ale jako které jsou podle"},
}
