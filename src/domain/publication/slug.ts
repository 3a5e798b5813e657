const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  ß: 'ss',
};

/**
 * A text as a part of an address (DEFINITIONS, "Addresses"): lower case, æøå as ae, oe, aa, everything
 * that is no letter or digit as one hyphen.
 * @param limit the slug is cut at a hyphen so that it has at most so many characters (a single longer
 *   word is cut where it is)
 * @returns `''` when the text has no letter and no digit
 */
export function slugOf(text: string, limit = 80): string {
  const whole = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit + 1).lastIndexOf('-');
  return cut > 0 ? whole.slice(0, cut) : whole.slice(0, limit);
}

/**
 * A committee's part of an address: "Udvalget for Job & Arbejdsmarked" → `job-arbejdsmarked`.
 * @param name without legislative term
 */
export const committeeSlug = (name: string): string =>
  slugOf(name.replace(/^\s*udvalget\s+for\s+/i, '')) || 'udvalg';

/** `2022-03-09-<committee>`; `date` is `YYYY-MM-DD`. */
export const meetingSlug = (date: string, committee: string): string => `${date}-${committee}`;

/** `22-001312-<title>`; slash and space in the number become hyphens. */
export const matterSlug = (caseNumber: string, title: string): string =>
  [slugOf(caseNumber), slugOf(title)].filter((part) => part !== '').join('-') || 'sag';

/** A person's part of an address: "Åse Prøvesen" → `aase-proevesen`. */
export const personSlug = (name: string): string => slugOf(name) || 'person';

/** Whether a matter's address has been made from this title, counted up or not. */
export function isMadeFrom(slug: string, caseNumber: string, title: string): boolean {
  const made = matterSlug(caseNumber, title);
  return (
    slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1)))
  );
}

/** The wanted slug, or the first of `-2`, `-3` … that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}-${n}`)) n += 1;
  return `${wanted}-${n}`;
}
