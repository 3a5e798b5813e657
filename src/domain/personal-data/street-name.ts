/**
 * What makes a word the name of a Danish street. `sure` endings name a street wherever a number follows;
 * `open` endings are also those of institutions ("Børnehaven 24 børn"), so they need a second sign.
 */
export type StreetReading = { readonly ending: 'sure' | 'open' | 'none'; readonly start: number };

const sure =
  /(?:vej|vejen|gade|gaden|stræde|strædet|allé|alle|alléen|alleen|boulevard|boulevarden|vænge|vænget|torv|torvet|svinget|stien|kajen|brygge|bryggen)$/iu;
const open =
  /(?:have|haven|haverne|park|parken|plads|pladsen|bakke|bakken|toft|toften|tofte|ager|agre|ageren|mark|marken|marker|lund|lunden|skov|skoven|dal|dalen|høj|højen|kær|kæret|eng|engen|enge|krog|krogen|sving|ring|ringen|sti|gård|gården|vang|vangen|vange|kvarter|kvarteret|hegn|hegnet|holm|holmen|banke|banken|ås|åsen|kaj|kanal|strand|stranden|næs|næsset|led|leddet|skel|hus|husene|vig|vigen|bo|by|rod|løkke|løkken|mose|mosen|sø|søen|skrænten|skrent|bjerg|bjerget|passage|passagen|port|porten|slot|mølle|møllen|kirke|kirken|bro|broen|række|rækken|stræk|vejle|vase|vasen)$/iu;

/** Words that end like streets and are none, or that count things. */
const never =
  /^(?:side|punkt|pkt|bilag|kapitel|afsnit|tabel|figur|uge|kl|nr|mål|fase|trin|niveau|klasse|kvartal|kvt|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|sag|sagsnr|ad|stk|artikel|danmark|telemark|finmark|steiermark|budgetmark|ca|paragraf|lov|covid|motorvej|landevej|omfartsvej|ringvej|cykelsti|cykelvej|cykelstien|genvej|udvej|skolevej|adgangsvej|parkeringsplads|arbejdsplads|legeplads|byggeplads|praktikplads|læreplads|børnehave|naturbørnehave|skovbørnehave|byråd|valg|version|udgave|år|årgang|antal|gruppe|hold|liste|post|zone|etape|delområde|område|lokalplan|kommuneplantillæg|tillæg|reg|konto|gruppen|i|a|b|c)$/iu;
const institution =
  /(?:børnehaven?|vuggestuen?|arbejdsplads(?:en)?|parkeringsplads(?:en)?|legeplads(?:en)?)$/iu;

/** First words of streets of several words: "Gl. Kongevej", "Nørre Allé", "Bag Kirken". */
const modifier =
  /(?:^|[^\p{L}])((?:nørre|sønder|vester|øster|nordre|søndre|østre|vestre|gammel|gamle|ny|nye|store|lille|kirke|bag|bagved|ved|over|under|mellem|kgs?\.?|kongens|dronningens?|prins|prinsesse|dronning|kong|gl\.|nr\.|sdr\.|st\.|ll\.|skt\.|sankt|sct\.|dr\.|h\. ?c\.|c\. ?f\.|chr\.)\s)$/iu;
const standsAlone =
  /^(?:vej|gade|allé|alle|boulevard|plads|torv|stræde|have|park|brygge|vænge|kaj|kanal|passage|bakke|ager|toft|vang|kvarter|sti)$/iu;
const namesBefore = /(?:^|[^\p{L}\p{M}.])((?:\p{Lu}[\p{L}\p{M}.'-]{0,30}\s){1,3})$/u;
/** "Kennedy-Allé" is one name; in "dk-Solsortevej" it begins at the capital. */
const lastWord = /(?:\p{Lu}[\p{L}\p{M}.'-]{0,40}|[\p{L}\p{M}][\p{L}\p{M}]{0,40})$/u;

/**
 * Reads the street name that ends a text: "… v/ formand N N, Solsortevej" → `Solsortevej`.
 * @param before the text before the house number, without the space between; a bounded piece
 * @returns null when the last word can be no street; `start` is an index in `before`
 */
export function readStreetName(before: string): StreetReading | null {
  const last = lastWord.exec(before);
  if (!last || never.test(last[0]) || institution.test(last[0])) return null;
  const word = last[0];
  const capital = /^\p{Lu}/u.test(word);
  const ending = sure.test(word) ? 'sure' : open.test(word) ? 'open' : 'none';
  if (ending === 'none' && !capital) return null;
  const ahead = before.slice(0, last.index);
  const names = standsAlone.test(word) ? namesBefore.exec(ahead)?.[1] : modifier.exec(ahead)?.[1];
  if (standsAlone.test(word) && !names) return null;
  const start = last.index - (names?.length ?? 0);
  return { ending, start };
}

/** True where the name is written as names are; a citizen's own letter may not do so. */
export const isCapitalised = (name: string): boolean => /^\p{Lu}/u.test(name);
