/** A sentence with its end mark, and where it stands in the text (UTF-16 units). */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

/** Abbreviations of minutes and offices after which a sentence goes on. */
const abbreviations = new Set(
  (
    'pkt nr stk jf jfr ca bl bla dvs evt inkl ekskl incl hhv ift mv mfl osv pr pga vedr ved kl d tlf ' +
    'kr mio mia pct afd adm dir kap sml iht iflg ang fx f eks m fl v a h d.v.s dok j sags tv th str cirk ' +
    'matr s st sr jr dr prof red udg fhv p g t o'
  ).split(' '),
);
/** A line that ends so goes on in the next, whatever that begins with. */
const openEnd =
  /(?:[,\-–(/&]|(?<!\p{L})(?:og|samt|eller|i|af|til|for|fra|med|at|en|et|den|det|de|på|om|ved|som|under|udvalget for))$/iu;

/** "1. Godkendt", "pkt. 2. Sagen", "den 5. Oktober": the number belongs to what follows. */
const keepsNumber =
  /(?:^[^\p{L}]*|(?<!\p{L})(?:pkt\.?|punkt|indstilling|indstillingen|ad|at|sag|nr\.?|den|d\.)\s*)\d{1,2}\.$/iu;
const goesOnAfterNumber =
  /^\s*(?:at(?!\p{L})|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|behandling|viceborgmester|kvartal)/iu;

const endsSentence = (before: string, after: string): boolean => {
  if (!/^\s*["»”'(*]*[\p{Lu}\d•–-]/u.test(after)) return false;
  const last = /([\p{L}\d.]+)\.$/u.exec(before)?.[1];
  if (last === undefined) return true;
  if (/^\d{1,2}$/.test(last)) return !keepsNumber.test(before) && !goesOnAfterNumber.test(after);
  const initials = /^\p{Lu}$/u.test(last);
  return (
    !initials &&
    !abbreviations.has(last.toLowerCase().replaceAll('.', '')) &&
    !abbreviations.has(last.toLowerCase())
  );
};

const endsLine = (before: string, after: string): boolean =>
  /^[ \t]*\r?\n/.test(after) ||
  (!openEnd.test(before.trimEnd()) && /^[ \t]*["»”'(*]*[\p{Lu}\d•▪·–¶.-]/u.test(after));

/**
 * The sentences of a text in order; white space between them belongs to none. A line break ends a
 * sentence where the next line begins anew (capital, number, bullet, empty line), since minutes often
 * leave out the full stop; "pkt. 2", "Connie B. Jensen" and "7. april" do not end one.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const printed = text.slice(start, end);
    const body = printed.trim();
    if (body !== '') {
      const from = start + printed.indexOf(body);
      found.push({ text: body, start: from, end: from + body.length });
    }
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(/[.!?;]["»”)]*(?=\s)|\r?\n/g)) {
    const end = index + mark.length;
    const before = text.slice(start, index + (mark.includes('\n') ? 0 : 1));
    const after = text.slice(end);
    const closes = mark.includes('\n')
      ? endsLine(before, text.slice(end, end + 40))
      : mark.startsWith(';')
        ? false
        : endsSentence(before, after.slice(0, 24));
    if (closes) close(end);
  }
  close(text.length);
  return found;
}
