const person =
  '(?:formand(?:en)?|udvalgsformand(?:en)?|borgmester(?:en)?|forvaltning(?:en)?|administration(?:en)?|direktør(?:en)?|direktion(?:en)?|medlemmer(?:ne)?|udvalg(?:et)?|næstformand(?:en)?)';
const months =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)';
const from = `(?: (?:fra|ved|af|til) (?:${person}|udvalgets medlemmer)(?: og ${person})*)?`;
const when = `(?: ${months})?(?: \\d{4})?`;

/** Items that stand on every agenda whatever happens; LAW L5, L34 and the layouts of many municipalities. */
const standing: readonly RegExp[] = [
  '(?:godkendelse|beslutninger?|bemærkninger) (?:af|om|vedr(?:ørende)?|til) (?:dagsorden|dagsordenen|dagsordnen)(?: .*)?',
  'dagsorden(?:en)?',
  '(?:godkendelse|underskrift|underskrivelse) af (?:referat|protokol|beslutningsprotokol|mødeprotokol|dagsorden og referat)(?:en|et)?(?: .*)?',
  'underskriftsark|underskriftsside|underskrifts?|digital underskrift(?: .*)?',
  'eventuelt',
  `(?:gensidige? )?(?:orientering(?:er)?|meddelelser|nyt)${from}${when}`,
  `(?:orientering|meddelelser)(?: og (?:orientering|meddelelser))?${from}${when}`,
  '(?:til orientering|kommende sager|sager på vej|bordet rundt|spørgetid|spørgetime|borgernes spørgetid|åbning af mødet|lukkede? punkt(?:er)?)',
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));

/**
 * Whether an item stands on every agenda (approval of the agenda, any other business, the month's
 * orientation …): it makes no matter, whatever number is printed on it (DEFINITIONS, "Matter").
 */
export function isStandingItem(title: string): boolean {
  const plain = (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
  return standing.some((pattern) => pattern.test(plain));
}
