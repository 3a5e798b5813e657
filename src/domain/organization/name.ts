/** The name of a committee or another body as a document prints it. */
export type OrganizationName = {
  /** As printed, without legislative term. */
  readonly name: string;
  /** `2022-2025`, when it is printed with the name. */
  readonly term: string | null;
  /** Equal for the ways one name is written; different for different names. */
  readonly key: string;
};

export type OrganizationKind = 'council' | 'committee' | 'advisory' | 'administration' | 'other';

const termAtEnd = /[\s,–-]*\(?\b((?:19|20)\d{2})\s*[-–/]\s*((?:(?:19|20)\d{2})|\d{2})\)?\s*$/u;
/** Words that are written or left out without another committee being meant. */
const empty: ReadonlySet<string> = new Set(['og', 'for', 'udvalg', 'det', 'den']);
const definite: readonly (readonly [RegExp, string])[] = [
  [/(udvalg|råd|nævn|repræsentation)(?:et|en)?s?$/u, '$1'],
  [/bestyrelse(?:n|ns|s)?$/u, 'bestyrelse'],
];

/**
 * Reads a printed name: "Udvalget for Job & Arbejdsmarked - 2022-2025" and "Job og Arbejdsmarked" are
 * one committee, "Job, Arbejdsmarked og Integration" is another.
 * @returns `null` for what names no particular body ("Udvalget", an empty text)
 */
export function readOrganizationName(printed: string): OrganizationName | null {
  const tidy = printed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const term = termAtEnd.exec(tidy);
  const name = (term ? tidy.slice(0, term.index) : tidy).replace(/[\s:,–-]+$/u, '').trim();
  const key = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => definite.reduce((text, [ending, plain]) => text.replace(ending, plain), word))
    .filter((word) => !empty.has(word))
    .join(' ');
  if (key === '') return null;
  return { name, term: term ? readTerm(term) : null, key };
}

function readTerm([, from = '', to = '']: RegExpExecArray): string {
  return `${from}-${to.length === 2 ? from.slice(0, 2) + to : to}`;
}

const kinds: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/kommunalbestyrelse|byråd|borgerrepræsentation/u, 'council'],
  [/udvalg/u, 'committee'],
  [/råd(?:et)?$|nævn(?:et)?$|\bråd\b/u, 'advisory'],
  [/forvaltning|direktion|administration|magistrat|sekretariat/u, 'administration'],
];

/**
 * What sort of body a name says it is.
 * @param meets true when the body has a meeting of its own here: it is then a committee if nothing else
 */
export function kindOfOrganization(name: string, meets: boolean): OrganizationKind {
  const text = name.normalize('NFC').toLowerCase();
  const kind = kinds.find(([sign]) => sign.test(text))?.[1];
  return kind ?? (meets ? 'committee' : 'other');
}
