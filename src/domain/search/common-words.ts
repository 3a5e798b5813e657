const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand in nearly every text: looked for only where nothing else is asked. As `foldWord` gives them. */
export const commonWords = words(`
  og i at det en et den til er som på de med han hun af for ikke der var har havde have om vi jeg du man jer os min mit
  mine din sin sit sine vores deres hans hendes fra skal skulle kan kunne vil ville må måtte ved eller efter samt være været
  blev bliver blive blevet hos mod men så da når hvis end også bare kun nu her dette denne disse
  hvad hvem hvor hvordan hvorfor hvornår hvilken hvilket hvilke
`);

/** With one of these a question begins. */
export const questionWords = words('hvad hvem hvor hvordan hvorfor hvornår hvilken hvilket hvilke');

/** What questions ask for: the answer need not say it. */
export const askedVerbs = words(`
  beslutte beslutter besluttet besluttede bestemt bestemte vedtage vedtaget vedtog sagt siger sige mener mente mene
  sket sker ske skete gjort gør gøre gjorde fundet finder handler gælder stemte stemt stemmer går gået foregår hedder
`);

/** What is said of a meeting besides its day: the meeting is meant, whether it says so or not. */
export const meetingWords = words(
  'møde mødet mødets møder dagsorden dagsordenen referat referatet',
);
