import { plain, hasBullet, type Line } from './printed-line.ts';

/** How a line says that an item begins; the surer way first. */
export type HeadStyle = 'named' | 'numbered' | 'bare' | 'glued' | 'alone';

export type HeadCandidate = {
  readonly index: number;
  readonly style: HeadStyle;
  readonly number: string;
  /** Empty where only the number is printed. */
  readonly title: string;
  /** Printed words of the line that are neither number nor title ("Punkt"). */
  readonly mark: string;
  /** A bullet, heading or wide gap sets a number without a full stop off. */
  readonly setOff: boolean;
};

const month =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|aug|sep|okt|nov|dec)(?!\p{L})/iu;
const title = '["“”»«([]?[\\p{Lu}\\d§].*|';

const forms: readonly { readonly style: HeadStyle; readonly form: RegExp }[] = [
  {
    // Punkt 3: Titel · Pkt. 26 Titel · SAG NR. 4 – TITEL · Dagsordenspunkt 3 – Titel
    style: 'named',
    form: new RegExp(
      `^(?<mark>(?:dagsorden(?:s)?punkt|punkt|pkt|sag|emne|item|nr)(?:\\.|(?!\\d)))\\s*:?\\s*(?:(?<nr>(?:nr|nummer)(?:\\.|(?!\\d)))\\s*)?(?<number>\\d{1,3}[a-zæøå]?)(?![\\p{L}\\d/]|[-.]\\d)\\s*(?:[.:)–—-]\\s*)*(?<title>${title})$`,
      'iu',
    ),
  },
  // 3. Titel · 3) Titel · 3 - Titel
  {
    style: 'numbered',
    form: new RegExp(
      `^(?<number>\\d{1,3}[a-zæøå]?)\\s?(?:[.):]|\\s[–-](?=\\s))\\s*(?<title>(?:${title}))$`,
      'u',
    ),
  },
  // • 3 Titel · ## 3 Titel
  { style: 'bare', form: /^(?<number>\d{1,3})\s+(?<title>["“”»«([]?\p{Lu}.*)$/u },
  // 3Titel: a page that has lost the gap between number and title
  { style: 'glued', form: /^(?<number>\d{1,3})(?<title>\p{Lu}\p{Ll}.*)$/u },
  // 3, with the title in the next line
  { style: 'alone', form: /^(?<number>\d{1,3})\.?$/u },
];

/** Titles are headings: no "at …", no page number at the end of a dotted line. */
const noTitle = /^at\s|\.{3,}\s*\d*$|…\s*\d*$/iu;

export function readHead(line: Line, index: number): HeadCandidate | null {
  const text = plain(line);
  if (text.length > 400) return null;
  for (const { style, form } of forms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const name = groups['title']?.trim() ?? '';
    if (month.test(name) || noTitle.test(name)) return null;
    if (style === 'named' && name !== '' && !/^["“”»«([]?[\p{Lu}\d§]/u.test(name)) return null;
    // Number and first word are one word of the source (DEFINITIONS, "Word"): it is kept as it stands.
    const mark =
      style === 'glued'
        ? (/^\S+/.exec(text)?.[0] ?? '')
        : [groups['mark'], groups['nr']].filter((part) => part !== undefined).join(' ');
    const setOff = hasBullet(line) || line.level > 0 || line.bold || /^\d+(?:\t| {2})/.test(text);
    return { index, style, number: groups['number'] ?? '', title: name, mark, setOff };
  }
  return null;
}
