package plaintext

// celebrity is written as a gossip site's dump is: crumbs run together, the
// credit twice, ads everywhere, links lost.
const celebrity = `logo
HomeEntertainment
Getty images/ Global Images Iceland
Getty images/ Global Images Iceland

Trumpeter Ines Okafor Tells Why She Left the Harbour Nine After Twelve Years

Marguerite Obi
Mar 3, 2021
09:12 P.M.

In a long post to her listeners, the trumpeter names the evening on which she made up her mind.

Advertisement

On Friday, two days after the last concert, Ines Okafor wrote to the people who had followed the band:

"I loved every night of it. I also counted the nights, and then one day I was counting backwards."

Advertisement

Okafor joined the Harbour Nine in 2009; with her came Lars, 41, Teodora and Wim.

"They are the best friends I have had. We will play together again, but in a kitchen," she writes.

 Ines Okafor at the Pier Hall in Reykjavik, on May 1, 2019 | Source: Olga STEFANS/Nordic-Pictures via Getty Images

Ines Okafor at the Pier Hall in Reykjavik, on May 1, 2019 | Source: Olga STEFANS/Nordic-Pictures via Getty Images

The band had played its first concert in April. By autumn it

its second record

and was booked for a tour that was to

Advertisement

.

She does not know what comes next, and says that she does not mind.

Advertisement
Advertisement
Related posts
Nine Bands That Came Back`

// harbour is written as an agency's story on a paper's page.
const harbour = `NEWSSPORTBUSINESSTRAVEL
Sign in
World

Harbour town votes to move uphill before the sea does

Residents chose the expensive plan, and a vicar who has measured every tide

By Ann Lee, environment correspondent, and Bo Ek | Published 12:14, 3 Jun 2021 | Updated 13:02, 3 Jun 2021

Share on Facebook
41 Comments

LUND BAY (Reuters) — The people of Lund Bay voted on Thursday to move their town two kilometres inland, the first of its size to do so.

Of 4,112 votes cast, 3,007 were for the plan, which will cost more than the harbour earned in the last forty years.

READ MORE: The vicar who measures the tide

Where the school will stand

The council bought the hill in 2016, when nobody else wanted it, and has let sheep

graze

there since.

"We are not running away from the sea. We are taking the good chairs and leaving it the cellar."

What goes uphill first:
The school
The library
Both bakeries

The mayor said that she would be the last to leave, "because somebody has to turn off the lights", and laughed.

Follow us on Twitter
MOST READ
Bins: new rules from Monday`

// museum is a German story in the tight style, with a caption and two credits.
const museum = `Startseite
Kultur

Ein Museum für verlorene Handschuhe

Von Käthe Brandt und Jonas Weil
12. März 2022, 08:30 Uhr

Ein einzelner Handschuh aus dem Jahr 1911 liegt im ersten Saal. Foto: Mira Holt/dpa
Ein einzelner Handschuh aus dem Jahr 1911 liegt im ersten Saal. Foto: Mira Holt/dpa

In der alten Post von Brenz liegen seit Samstag 1.204 Handschuhe, von denen keiner zu einem anderen gehört.

Anzeige

Gesammelt hat sie der frühere Briefträger Emil Rau, der sie auf seinen Wegen fand und

die Fundorte

in ein Heft schrieb.

„Ein Handschuh ist ein Brief ohne Adresse, und ich habe mein Leben lang Briefe zugestellt.“

Der Eintritt ist frei, wer einen Handschuh mitbringt, bekommt einen Kaffee.

Anzeige

Das könnte Sie auch interessieren
Die letzte Telefonzelle im Tal`

// tram is a Japanese story: no spaces, no capitals.
const tram = `ホームニュース社会スポーツ文化
地域
坂の町の路面電車、最後の運転士が引退 百人が見送る
2021年6月8日 16時40分
高瀬一郎

最後の乗務を終えた運転士=2021年6月8日、青坂市(写真:野中春子撮影)
最後の乗務を終えた運転士=2021年6月8日、青坂市(写真:野中春子撮影)

青坂市の路面電車で四十年働いた運転士が8日、最後の乗務を終えた。終点には朝から百人ほどが集まり、花束を手渡した。

広告

運転士の松井実さん(62)は、坂の途中にある停留所で子どもたちと交わした言葉を

一冊の帳面

に書きとめてきたという。

「電車は町の速さで走る。急ぐ人はみんな歩いて追い越していった。それがうれしかった」

来月からは新しい運転士が三人加わり、夜の便が増える予定だ。

関連記事
坂道の写真展、来週から`

// letter is hard-wrapped, as mail and old archives are.
const letter = `A lighthouse keeper's daughter writes home after forty years

By Nora Quill
Published 4 May 1998

The lamp was lit at four in winter and at nine in summer, and in all my
childhood I never saw my father late for it. He wound the clockwork that
turned the lens by hand, four hundred turns, and counted them aloud so
that we children learned our numbers in the dark.

When the motor came he did not trust it. He sat beside it for the whole
of the first week with his hand upon the crank, and my mother brought
his meals up the stairs and said nothing at all.

It is a hotel today. They have kept the crank, and they ask the guests
not to touch it.`

// interview is a conversation, with a table and a correction.
const interview = `Culture

The woman who tunes the town's bells by ear

By Ann Lee
12 May 2020

Petra Vance has tuned the eleven bells of Orrin for thirty years, and has never owned a tuning fork.

THE HARBOUR NEWS: How do you know when a bell is right?

PETRA VANCE: It stops asking for anything. A bell that is flat pulls at your sleeve all day.

THE HARBOUR NEWS: And when all eleven are right?

PETRA VANCE: Then the pigeons come back. I have never understood it, and I have never minded.

What she works with:
A rubber mallet
Two files
One chair

Bell	Weight in kg	Cast
Old Tom	2,140	1611
Mercy	980	1703
The Twins	310	1888

Editor's note: An earlier version of this story gave Old Tom the weight of Mercy.`

// posted shows posts from elsewhere, and what stands in their place.
const posted = `Home > News

The crane that learned to wave has been taken down

Bo Ek
3 March 2021

The harbour crane that children believed was waving at them was taken down on Tuesday after ninety years.

Advertisement

It waved at me every morning for six years and I always waved back. Goodbye

#OldTilly

pic.twitter.com/Ab12Cd34

— Lena Ortiz (@lenaortiz)

March 2, 2021

The city says that the arm moved with the wind, and that nobody ever sat in the cab.

View this post on Instagram

Last shift with the old lady. She was never late.

A post shared by Harbour Crew (@harbourcrew) on Mar 2, 2021 at 6:10am PST

Embedded content

A smaller crane will take over in April. It has no arm to speak of, and cannot wave.

Correction: The crane was built in 1931, not in 1913 as this story first said.`
