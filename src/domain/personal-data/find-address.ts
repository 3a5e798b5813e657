import type { FoldedFinding } from './finding.ts';
import { standsAtOffice } from './office.ts';
import { isCapitalised, readStreetName } from './street-name.ts';

/** A house number behind a word: "6", "10 A", "31-33". */
const houseNumber =
  /(?<=[\p{L}\p{M}.]) {1,2}(\d{1,3})(?: ?[A-HJ-Z](?![\p{L}\p{M}\d])|[a-hj-z](?![\p{L}\p{M}\d]))?(?:-\d{1,3}[A-Za-z]?)?(?![\p{L}\p{M}\d▇%/:]|[.,-]\d|\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kv|kl|beh|møde|gang))/gu;
/** "2. tv.", "st. mf", "3. sal", "1. sal th", "kl. tv", "lejl. 12". */
const door =
  /^,?\s(?:(?:st|kl|stuen|\d{1,2})\.?(?: ?sal)?,?(?: ?(?:tv|th|mf)\b\.?| dør \d{1,3})|\d{1,2}\. ?sal|st\.(?= ?[,\n]|$)|(?:lejl|lejlighed|vær|værelse|etage)\.? ?\d{1,4})/iu;
const postbox = /^,?\s(?:postboks|boks) \d{1,5}/iu;
/** A village between street and postcode: ", Abbetved". */
const village =
  /^,\s\p{Lu}[\p{L}\p{M}-]{1,30}(?: \p{Lu}[\p{L}\p{M}-]{1,30})?(?=,\s(?:DK-?)?\d{4},? )/u;
/** Danish postcodes; 2001–2099 are years and no postcodes. The town has up to two words and a letter. */
const town =
  /^(,?)\s{1,3}(?:DK[- ]?)?((?:0[89]|1\d|2[1-9]|[3-9]\d)\d\d|2000),? ((?:(?:Kirke|Kr\.|Store|St\.|Lille|Ll\.|Nørre|Nr\.|Sønder|Sdr\.|Øster|Vester|Gammel|Gl\.|Ny|Sankt|Skt\.|Over|Neder|Kongens|Kgs\.) )?\p{Lu}[\p{L}\p{M}]{1,30}(?: (?:NV|SV|NØ|SØ|Sj|[CKVNØSFM])(?![\p{L}\p{M}]| ?\d))?)/u;
const townLowerCase = /^,?\s{1,3}(?:(?:0[89]|1\d|2[1-9]|[3-9]\d)\d\d|2000) \p{L}{2,30}/u;
/** "boende", "bopæl", "adresse", "v/ formand N N,": what stands before a person's own address. */
const home =
  /(?:\bbor(?:\s|$)|boende|bopæl|bosat|adresse[nr]?\b|hjemme|ejer(?:en)? af|privat|v\/|c\/o|født|ansøger)[^.;\n]{0,50}$/iu;
const counted =
  /^ (?:børn|pladser|boliger|lejemål|elever|beboere|ansatte|medlemmer|stk|personer|borgere|timer|måneder|km|meter)\b/iu;

type Parts = {
  readonly end: number;
  readonly door: boolean;
  readonly postbox: boolean;
  readonly town: string | null;
  readonly comma: boolean;
};

function readBehind(behind: string): Parts {
  let end = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(behind.slice(end));
    if (match) end += match[0].length;
    return match;
  };
  const doorFound = take(door) !== null;
  const postboxFound = take(postbox) !== null;
  take(village);
  const townFound = take(town);
  return {
    end,
    door: doorFound,
    postbox: postboxFound,
    town: townFound?.[3] ?? null,
    comma: townFound !== null && (townFound[1] === ',' || townFound[0].includes('\n')),
  };
}

const hint = (street: string, townName: string | null): string =>
  `${street.slice(0, 1).toUpperCase()}▇▇▇ ▇▇${townName === null ? '' : `, ▇▇▇▇ ${townName.slice(0, 1)}▇▇▇`}`;

/**
 * Addresses: a street with a house number, and floor, door, postcode and town where they follow. A bare
 * street and number may be a building under discussion and is `low`, as is an office's address.
 */
export function* findAddress(text: string): Generator<FoldedFinding> {
  houseNumber.lastIndex = 0;
  for (let match = houseNumber.exec(text); match; match = houseNumber.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const street = readStreetName(before);
    if (!street) continue;
    const numberEnd = match.index + match[0].length;
    const behind = text.slice(numberEnd, numberEnd + 120);
    const parts = readBehind(behind);
    const name = before.slice(street.start);
    const ahead = before.slice(0, street.start);
    const atHome = home.test(ahead);
    const capital = isCapitalised(name);
    const placed = parts.town !== null || (!capital && townLowerCase.test(behind));
    const enough =
      street.ending === 'sure'
        ? capital || placed || parts.door || atHome
        : street.ending === 'open'
          ? (capital && (placed || parts.door || atHome)) || (placed && parts.comma)
          : parts.town !== null && parts.comma;
    if (!enough || (counted.test(behind) && !placed)) continue;
    const office = parts.postbox || standsAtOffice(ahead) || standsAtOffice(name);
    yield {
      kind: 'address',
      certainty: (placed || parts.door || atHome) && !office ? 'high' : 'low',
      start: match.index - name.length,
      end: numberEnd + parts.end,
      masked: hint(name, parts.town),
    };
  }
}
