/** What `ts_headline` puts around a hit: private characters, which are taken out of the text before. */
export const hitStart = '\ue000';
export const hitEnd = '\ue001';

/**
 * What PostgreSQL's parser would take for markup, files or negative numbers (`published.searchable`), and the
 * private characters that stand in for it while the sentence is looked for: `ts_headline` drops what looks
 * like markup, and a reader would see a sentence that nobody wrote.
 */
export const signs = '<>/-_.';
export const signStandIns = '\ue002\ue003\ue004\ue005\ue006\ue007';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** How the text begins and ends that a headline was taken from. */
type Ends = { readonly beginning: string; readonly ending: string };

/**
 * A headline, with its stand-ins, as escaped HTML in which only `<mark>` occurs (DEFINITIONS, "Search"). Everything
 * is escaped before the marks are set, and a mark that lost its partner is none: text from a document never becomes
 * markup. An ellipsis says where the text goes on.
 */
export function toSnippet(headline: string, { beginning, ending }: Ends): string {
  const words = bare(withoutMarks(headline));
  const cutBefore = words.startsWith(bare(beginning)) ? '' : '… ';
  const cutAfter = words.endsWith(bare(ending)) ? '' : ' …';
  const restored = oneLine(headline).replace(/[\ue002-\ue007]/g, (standIn) =>
    signs.charAt(signStandIns.indexOf(standIn)),
  );
  const escaped = escape(restored).replace(/\ue000([^\ue000\ue001]*)\ue001/g, '<mark>$1</mark>');
  return cutBefore + withoutMarks(escaped) + cutAfter;
}

/** Whether a word of the query stands in the headline; without one, the hit lies in the title alone. */
export const isMarked = (headline: string): boolean => headline.includes(hitStart);

const shownLength = 180;

/** The beginning of a text as escaped HTML, for a hit in the title: what was decided, in one or two lines. */
export function toBeginning(text: string): string {
  const whole = oneLine(text);
  const cut = whole.slice(0, whole.lastIndexOf(' ', shownLength));
  return whole.length <= shownLength ? escape(whole) : `${escape(cut)} …`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutMarks = (text: string): string => oneLine(text.replace(/[\ue000\ue001]/g, ''));
/** From the first letter or digit to the last: a headline leaves the full stop of its last sentence out. */
const bare = (text: string): string =>
  oneLine(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
