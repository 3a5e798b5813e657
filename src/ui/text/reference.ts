import type { FoundReference } from '#application/reference/found-reference.ts';
import { formatDate } from '#ui/format/date.ts';
import { formatDateIn } from '#ui/format/day.ts';
import { inBothLanguages, textIn, type Language } from './language.ts';
import { outcomeWord } from './outcome.ts';

export const referenceText = inBothLanguages(
  {
    panel: 'Indsæt en henvisning',
    chosen: 'Henvisning',
    field: 'Hvad henvises der til?',
    hint: 'Søg efter sager, punkter, beslutninger og bilag med ord, sagsnummer eller dato, eller indsæt adressen på en side her. »Tal« foran et udvalg eller et år finder arkivets tal.',
    selected: (words: string) => `»${words}« bliver til henvisningen.`,
    results: 'Fundet',
    groups: {
      attached: 'Bilag til denne sag',
      matter: 'Sager',
      item: 'Punkter',
      decision: 'Beslutninger',
      document: 'Offentliggjorte bilag',
      figure: 'Tal',
    },
    kinds: {
      attached: 'Bilag til denne sag',
      matter: 'Sag',
      item: 'Punkt',
      decision: 'Beslutning',
      document: 'Bilag',
      figure: 'Tal',
    },
    searching: 'Søger …',
    count: (count: number) => (count === 1 ? '1 fundet' : `${count} fundet`),
    none: (words: string) =>
      `Intet fundet for »${words}«. Der søges i det, der er offentliggjort, og i bilagene til denne sag.`,
    noneYet: 'Skriv mindst to bogstaver.',
    elsewhere: 'Adressen fører til et andet websted. Brug værktøjet Link til den.',
    failed: 'Søgningen kunne ikke gennemføres. Det, du har skrevet, er her stadig: prøv igen.',
    tooMany: 'Der er søgt for mange gange på kort tid. Prøv igen om et øjeblik.',
    caseNumber: (number: string) => `Sag ${number}`,
    closed: 'Lukket: i dagsordenen kommer der til at stå »et lukket bilag«, også for medlemmerne',
    open: 'Kommer med på dagsordenen',
    figures: 'Arkivet i tal',
    leadsTo: 'Fører til',
    attachedHere:
      'Et bilag til sagen. Er det åbent, når dagsordenen udgives, fører henvisningen til det; ellers står der »et lukket bilag«.',
    words: 'Ordene i teksten',
    keep: 'Ret ordene',
    openIt: 'Åbn',
    newWindow: '(åbner i et nyt vindue)',
    remove: 'Fjern henvisningen',
    removeNote: 'Ordene bliver stående som almindelig tekst.',
  },
  {
    panel: 'Insert a reference',
    chosen: 'Reference',
    field: 'What is referred to?',
    hint: 'Search for matters, items, decisions and attachments by words, case number or date, or paste the address of a page here. “Tal” before a committee or a year finds the figures of the archive.',
    selected: (words: string) => `“${words}” becomes the reference.`,
    results: 'Found',
    groups: {
      attached: 'Attachments of this matter',
      matter: 'Matters',
      item: 'Items',
      decision: 'Decisions',
      document: 'Published attachments',
      figure: 'Figures',
    },
    kinds: {
      attached: 'Attachment of this matter',
      matter: 'Matter',
      item: 'Item',
      decision: 'Decision',
      document: 'Attachment',
      figure: 'Figures',
    },
    searching: 'Searching …',
    count: (count: number) => `${count} found`,
    none: (words: string) =>
      `Nothing found for “${words}”. What is published and the attachments of this matter are searched.`,
    noneYet: 'Type at least two letters.',
    elsewhere: 'That address leads to another site. Use the tool Link for it.',
    failed: 'The search could not be carried out. What you have typed is still here: try again.',
    tooMany: 'There have been too many searches in a short time. Try again in a moment.',
    caseNumber: (number: string) => `Case ${number}`,
    closed: 'Closed: the agenda will say “et lukket bilag” (a closed attachment), to members too',
    open: 'Comes with the agenda',
    figures: 'The archive in figures',
    leadsTo: 'Leads to',
    attachedHere:
      'An attachment of the matter. If it is open when the agenda is published, the reference leads to it; otherwise it says “et lukket bilag” (a closed attachment).',
    words: 'The words in the text',
    keep: 'Change the words',
    openIt: 'Open',
    newWindow: '(opens in a new window)',
    remove: 'Remove the reference',
    removeNote: 'The words stay as plain text.',
  },
);

type Group = keyof (typeof referenceText)['da']['groups'];
export const groupOf = ({ kind, attached }: FoundReference): Group =>
  attached === null ? kind : 'attached';

/** What it is called in a list of what was found. */
export const titleOfReference = (language: Language, found: FoundReference): string =>
  found.kind === 'figure'
    ? figuresTitle(textIn(language, referenceText).figures, found)
    : found.title;

const figuresTitle = (words: string, { committee, year }: FoundReference): string =>
  [words, committee, year].filter((part) => part !== null).join(', ');

/** What tells it from others that are called the same. */
export function noteOfReference(language: Language, found: FoundReference): string {
  const text = textIn(language, referenceText);
  const { kind, committee, date, caseNumber, outcome, attached } = found;
  if (kind === 'figure') return '';
  if (attached !== null) return attached === 'closed' ? text.closed : text.open;
  const day = date === null ? null : formatDateIn(language, date);
  return [
    caseNumber === null ? null : text.caseNumber(caseNumber),
    outcome === null ? null : outcomeWord[outcome],
    committee,
    day,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The words that stand in the text, which is Danish, unless its author has chosen others. */
export function wordsOfReference(found: FoundReference): string {
  const { kind, title, committee, date, caseNumber, attached } = found;
  if (kind === 'figure') return figuresTitle(referenceText.da.figures, found);
  if (attached !== null) return title;
  if (kind === 'matter') return caseNumber === null ? title : `${title} (sag ${caseNumber})`;
  const when = date === null ? null : `den ${formatDate(date)}`;
  const treated = [committee, when].filter((part) => part !== null).join(' ');
  const what = kind === 'decision' ? 'beslutning' : kind === 'document' ? 'bilag' : null;
  const where = [what, treated].filter((part) => part !== null && part !== '').join(', ');
  return where === '' ? title : `${title} (${where})`;
}
