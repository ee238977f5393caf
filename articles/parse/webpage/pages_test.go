package webpage

// pages are our own stories as sites would mark them up.
var pages = []string{harbour, bare, blog}

const harbour = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Harbour wall gives way after 140 years | The Harbour Post</title>
<link rel="canonical" href="https://example.org/news/2024/03/08/harbour-wall">
<meta property="og:title" content="Harbour wall gives way after 140 years">
<meta property="og:site_name" content="The Harbour Post">
<meta name="description" content="Nobody was hurt when forty metres of granite slid into the bay.">
<meta property="article:section" content="Local">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour wall gives way after 140 years","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bo Ek"}],"datePublished":"2024-03-08T07:15:00+01:00","dateModified":"2024-03-08T11:02:00+01:00"}</script>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article>
<h1>Harbour wall gives way after 140 years</h1>
<p class="byline">By Ann Lee and Bo Ek</p>
<p>The wall had stood since 1884, and on Thursday night, shortly after the tide turned, it stood no longer. Forty metres of granite slid into the bay, and with them the bench where three generations had learned to fish.</p>
<figure><img data-src="/img/wall-800.jpg" src="data:image/gif;base64,R0lGOD" alt="A gap in a harbour wall" width="800" height="533"><figcaption>The gap, seen from the pilot boat on Friday. Photo: Cam Roe</figcaption></figure>
<p>“It sounded like a train,” said <a href="/people/dora">Dora Finch</a>, who lives across the road, “and then there was nothing at all, which was worse, because we all know what the sea does with a gap.”</p>
<div class="newsletter-signup"><p>Sign up for our newsletter</p></div>
<h2>What happens now</h2>
<ul><li>Boats over nine metres berth at the north quay.</li><li>The ferry sails from Saltby, two hours later than usual, until May.</li></ul>
<blockquote><p>We will build it again, and we will build it in granite, because concrete has no business in this bay.</p></blockquote>
<table><tr><th>Year</th><th>Repairs</th></tr><tr><td>1921</td><td>12 metres</td></tr><tr><td>1987</td><td>30 metres</td></tr></table>
<p>The council meets on Monday, and the harbour master, a patient man, has asked it to bring boots, a torch, and, if it could be found, the drawings of 1884.</p>
<p><strong>Correction:</strong> An earlier version gave the year as 1848.</p>
<div class="share-bar"><a href="https://example.com/share">Share</a></div>
</article></main>
<footer>© The Harbour Post</footer>
</body></html>`

const bare = `<html dir="rtl" lang="ar"><title>العبّارة البطيئة</title><body><h1>العبّارة البطيئة</h1><p>غادرت العبّارة الميناء في موعدها، وكان الضباب لا يزال فوق الماء.<p>قال القبطان: لا جديد في ذلك.</body></html>`

const blog = `<html><head><title>How we moved the lighthouse</title><base href="https://example.net/blog/"></head><body>
<div class="post"><h1>How we moved the lighthouse</h1><span class="post-date">March 8, 2024</span> <a rel="author" href="/ann">Ann Lee</a>
<div>It took eleven days, four jacks, and a great deal of soap, and this, in short, is how it was done.</div>
<div>We wrote the plan down as a program first, because nobody believed the arithmetic, least of all the crane driver.</div>
<pre><code class="language-go">func lift(t tower) error {
	return t.raise(4 * jack)
}</code></pre>
<p>Then came the <q>easy part</q>, as the mayor called it,<br>which was not easy.<br><br>It rained, of course, and the soap, being soap, ran off into the harbour, where it did what soap does.</p>
<iframe src="https://www.youtube.com/embed/abc123" title="Eleven days in a minute"></iframe>
<p><img srcset="small.jpg 300w, large.jpg 1200w" alt="The tower on rails"></p>
<hr>
<p>See <a href="notes.html">the notes</a>, <a href="javascript:void(0)">the film</a> and <a href="mailto:ann@example.net">write to us</a>, if there is anything, anything at all, that we forgot.</p>
</div></body></html>`
