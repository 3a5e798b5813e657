import type { ParsedDecision, ParsedDocument } from '#domain/minutes/parsed-minutes.ts';
import { printAbsences } from './attendance-print.ts';
import { paginate } from './paginate.ts';
import { printDate, printDigits, printWeekday } from './printed-date.ts';
import {
  printedTitle,
  sectionText,
  type WrittenItem,
  type WrittenMinutes,
  type WrittenSectionKind,
} from './written-minutes.ts';

/** As many characters as a page of the real document holds. */
const pageCapacity = 2500;

const titles = { agenda: 'Dagsorden', supplement: 'Tillægsdagsorden', minutes: 'Referat' } as const;

/** Printed behind the decisions, in this order, empty or not (WORDING §7a); "Udtalelser" only where there are any. */
const behindDecisions: readonly (readonly [WrittenSectionKind, string])[] = [
  ['presentation', 'Sagsfremstilling:'],
  ['statements', 'Udtalelser:'],
  ['assessment', 'Administrationens vurdering:'],
  ['disability-policy', 'Handicappolitik:'],
  ['finance', 'Økonomi og finansiering:'],
  ['competence', 'Beslutningskompetence:'],
];

/** Running text as words that a page may part; the marks of paragraphs, lists and headings are lost, as in the flattened original. */
const flow = (text: string): readonly string[] =>
  text
    .replaceAll(/^#+ /gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');

const flatten = (text: string): string => flow(text).join(' ');

/** A list number stays with its first word: a line never ends on it. */
const numbered = (entries: readonly string[]): readonly string[] =>
  entries.flatMap((entry, index) => {
    const [first = '', ...rest] = flow(entry);
    return [`${String(index + 1)}. ${first}`, ...rest];
  });

function recommendationAtoms({ recommendations }: WrittenItem): readonly string[] {
  return recommendations.flatMap(({ by, points }) => [
    ...(by === null ? [] : [`${by} indstiller:`]),
    ...numbered(points),
  ]);
}

function decisionAtoms(item: WrittenItem, decision: ParsedDecision): readonly string[] {
  const { organization, date } = decision;
  const on = date === null ? '' : ` den ${printDigits(date)}`;
  return [
    `Beslutning${organization === null ? '' : ` ${organization}`}${on}:`,
    ...flow(decision.text),
    ...printAbsences(item.absences.filter((absence) => absence.organization === organization)),
  ];
}

function itemAtoms(item: WrittenItem): readonly string[] {
  const number = item.number === null ? '' : `${item.number}. `;
  const attachments = item.attachments.map(({ title }) => title);
  return [
    ...flow(`${number}${printedTitle(item)}`),
    'Sagsnr.:',
    ...(item.matter === null ? [] : [item.matter]),
    'Resumé:',
    ...flow(sectionText(item, 'summary')),
    'Indstilling:',
    ...recommendationAtoms(item),
    ...item.decisions.flatMap((decision) => decisionAtoms(item, decision)),
    ...behindDecisions.flatMap(([kind, label]) => {
      const text = flow(sectionText(item, kind));
      return kind === 'statements' && text.length === 0 ? [] : [label, ...text];
    }),
    ...(attachments.length === 0 ? [] : ['Bilag:', ...numbered(attachments)]),
  ];
}

function documentBlocks(
  { number, title, documentNumber, access, text }: ParsedDocument,
  { committee, date, time }: WrittenMinutes['meeting'],
): readonly string[] {
  const head = [
    `Bilag: ${number ?? ''}. ${flatten(title)}`,
    `Udvalg: ${committee}`,
    `Mødedato: ${printDate(date, 'padded')} - Kl. ${time ?? ''}`,
    `Adgang: ${access === 'closed' ? 'Lukket' : 'Åben'}`,
    `Bilagsnr: ${documentNumber ?? ''}`,
  ];
  const pages = text.split('\f').map(flatten);
  return [head.join(' ').trim(), ...pages.filter((page) => page !== '')];
}

/**
 * Prints minutes the way the 2014 document stands after its conversion from PDF: one line a page, a running
 * head inside sentences, every label printed, contents run together, the attachments' texts behind.
 */
export function renderLejre2014(minutes: WrittenMinutes): string {
  const { municipality, meeting, items, documents } = minutes;
  const { committee, date, time, place, kind } = meeting;
  const head = `${municipality} ${committee} ${printDigits(date)} Side`;
  const pages: string[] = [];
  const contents: string[] = [];
  for (const item of items) {
    const number = item.number === null ? '' : `${item.number}. `;
    contents.push(`${number}${printedTitle(item)}...${String(pages.length + 1)}`);
    for (const page of paginate(itemAtoms(item), pageCapacity))
      pages.push(`${head} ${String(pages.length + 1)} ${page}`);
  }
  const at = `${printWeekday(date)} den ${printDate(date)} Kl. ${time ?? ''}`;
  const blocks = [
    `${titles[kind]} ${committee} ${at}${place === null ? '' : ` i ${place}`}`,
    `Indholdsfortegnelse ${contents.join(' ')}`,
    ...pages,
    ...documents.flatMap((document) => documentBlocks(document, meeting)),
  ];
  return `${blocks.join('\n\n')}\n`;
}
