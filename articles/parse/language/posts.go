package language

// PostOpenings stand above a post that a page shows from elsewhere. The meaning
// is whose it is.
var PostOpenings = []Row{
	{"Instagram", []string{
		"view this post on instagram", "sieh dir diesen beitrag auf instagram an", "voir cette publication sur instagram", "ver esta publicación en instagram", "ver esta publicação no instagram", "ver essa foto no instagram", "ver esta foto no instagram", "visualizza questo post su instagram", "dit bericht op instagram bekijken", "dit bericht bekijken op instagram", "wyświetl ten post na instagramie", "посмотреть эту публикацию в instagram", "переглянути цей допис в instagram", "この投稿をinstagramで見る", "在 instagram 查看这篇帖子", "在 instagram 查看這則貼文", "عرض هذا المنشور على instagram", "visa detta inlägg på instagram", "se dette opslag på instagram", "vis dette innlegget på instagram", "näytä tämä julkaisu instagramissa", "bu gönderiyi instagram'da gör", "instagram에서 이 게시물 보기",
	}},
}

// PostEnds open the line that closes such a post.
var PostEnds = []Row{
	{"Instagram", []string{
		"a post shared by", "a photo posted by", "a video posted by", "ein beitrag geteilt von", "ein von", "une publication partagée par", "una publicación compartida de", "una publicación compartida por", "uma publicação compartilhada por", "uma publicação partilhada por", "un post condiviso da", "een bericht gedeeld door", "post udostępniony przez", "публикация от", "допис, поширений", "تمت مشاركة منشور بواسطة", "ett inlägg delat av", "et opslag delt af", "et innlegg delt av", "henkilön",
	}},
}

// PostEndings close such a line in languages that put the verb last.
var PostEndings = []string{"がシェアした投稿", "分享的帖子", "分享的貼文", "geteilter beitrag", "님의 공유 게시물"}

// Placeholders stand where a page showed something that a script fetched. The
// meaning is from where; it may be empty.
var Placeholders = []Row{
	{"YouTube", []string{"watch on youtube", "auf youtube ansehen", "regarder sur youtube", "voir sur youtube", "ver en youtube", "assistir no youtube", "guarda su youtube", "bekijken op youtube", "obejrzyj w youtube", "смотреть на youtube", "дивитися на youtube", "youtubeで見る", "在 youtube 上观看"}},
	{"X", []string{"view on twitter", "see this tweet on twitter", "embedded tweet", "tweet ansehen", "view on x"}},
	{"TikTok", []string{"watch on tiktok", "auf tiktok ansehen"}},
	{"", []string{
		"embedded content", "embedded media", "embedded video", "embedded post", "embed", "interactive content", "video player", "media player", "this content is hosted by a third party", "loading video", "your browser does not support the video tag", "your browser does not support the audio element",
		"eingebetteter inhalt", "externer inhalt", "empfohlener redaktioneller inhalt", "empfohlener externer inhalt", "eingebettetes video", "contenu intégré", "contenu externe", "vidéo intégrée", "contenido incrustado", "contenido externo", "vídeo incorporado", "conteúdo incorporado", "conteúdo externo", "contenuto incorporato", "contenuto esterno", "ingesloten inhoud", "osadzona treść", "treść zewnętrzna", "встроенное видео", "внешний контент", "вбудоване відео", "埋め込みコンテンツ", "嵌入内容", "محتوى مضمن",
	}},
}
