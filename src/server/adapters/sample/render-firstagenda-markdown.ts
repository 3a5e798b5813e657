import type { ParsedDecision } from '#domain/minutes/parsed-minutes.ts';
import { printAbsences, printPerson } from './attendance-print.ts';
import { printDate, printDigits, printWeekday } from './printed-date.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import {
  printedTitle,
  sectionText,
  type WrittenItem,
  type WrittenMinutes,
  type WrittenSectionKind,
} from './written-minutes.ts';

const titles = { agenda: 'DAGSORDEN', supplement: 'TILLÆGSDAGSORDEN', minutes: 'REFERAT' } as const;

/** Printed before and behind the recommendation, left out where empty (WORDING §7a). */
const labels: readonly (readonly [WrittenSectionKind, string])[] = [
  ['competence', 'Beslutningskompetence'],
  ['presentation', 'Sagsfremstilling'],
  ['statements', 'Udtalelser'],
  ['assessment', 'Administrationens vurdering'],
  ['disability-policy', 'Handicappolitik'],
  ['finance', 'Økonomi og finansiering'],
];

const escape = (text: string): string => text.replaceAll('_', '\\_');

/** The converter that made the real document gave headings of one rank now two, now three or four hashes. */
type Heading = (rank: 'item' | 'section' | 'point', text: string) => string;

function wobblingHeading(random: SeededRandom): Heading {
  let depth = 2;
  return (rank, text) => {
    if (rank === 'item') depth = random.integer(1, 2);
    const hashes = rank === 'item' ? depth : depth + (rank === 'section' ? 1 : 2);
    return `${'#'.repeat(hashes)} ${random.chance(0.75) ? `**${escape(text)}**` : escape(text)}`;
  };
}

/** On an agenda only other bodies have decided. */
const ownDecision = (item: WrittenItem, { meeting }: WrittenMinutes): ParsedDecision | undefined =>
  item.decisions.find(
    ({ organization, date }) => organization === meeting.committee && date === meeting.date,
  );

function decisionParagraphs(item: WrittenItem, { organization, text }: ParsedDecision): string[] {
  const absences = item.absences.filter((absence) => absence.organization === organization);
  return [escape(text), ...printAbsences(absences)];
}

/** "Sagens forløb": every body's treatment in the order of time, the own among them. */
function course(item: WrittenItem, { meeting }: WrittenMinutes, random: SeededRandom): string[] {
  const steps = item.decisions.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return steps.map((decision) => {
    const { organization, date } = decision;
    const term = meeting.legislativeTerm === null ? '' : ` - ${meeting.legislativeTerm}`;
    const head = `${printDigits(date ?? '')} ${organization ?? ''}${term}`;
    const text = decisionParagraphs(item, decision).join('\n\n');
    return `${head}${random.chance(0.5) ? '  \n' : '\n\n'}${text}`;
  });
}

function itemParagraphs(
  item: WrittenItem,
  minutes: WrittenMinutes,
  random: SeededRandom,
  heading: Heading,
): string[] {
  const number = item.number === null ? '' : ` ${item.number}`;
  const own = ownDecision(item, minutes);
  const summary = sectionText(item, 'summary');
  const points = item.points.flatMap(({ label, title, text }) => [
    heading('point', `${label}. ${title ?? ''}`),
    escape(text),
  ]);
  const recommendations = item.recommendations.flatMap(({ by, points: at }) => [
    ...(by === null ? [] : [`${by} indstiller:`]),
    at.map((point, index) => `${String(index + 1)}. ${escape(point)}`).join('\n'),
  ]);
  return [
    heading('item', `Punkt${number}: ${printedTitle(item)}`),
    ...(item.matter === null ? [] : [item.matter]),
    ...(own?.released === true
      ? [heading('section', 'Beslutning'), ...decisionParagraphs(item, own)]
      : []),
    ...(summary === '' && points.length === 0
      ? []
      : [heading('section', 'Resumé'), ...(summary === '' ? [] : [escape(summary)]), ...points]),
    ...(recommendations.length === 0
      ? []
      : [heading('section', 'Indstilling'), ...recommendations]),
    ...labels.flatMap(([kind, label]) => {
      const text = sectionText(item, kind);
      return text === '' ? [] : [heading('section', label), escape(text)];
    }),
    ...(item.decisions.length > 0
      ? [heading('section', 'Sagens forløb'), ...course(item, minutes, random)]
      : []),
    ...(item.attachments.length === 0
      ? []
      : [heading('section', 'Bilag'), ...item.attachments.map(({ title }) => escape(title))]),
  ];
}

/**
 * Prints minutes the way the 2022 document stands after its conversion from PDF to Markdown: decision first,
 * empty sections left out, "Sagens forløb" behind, titles of attachments only.
 * @param seed chooses how the heading levels wobble
 */
export function renderFirstagendaMarkdown(minutes: WrittenMinutes, seed = 0): string {
  const { meeting, items } = minutes;
  const { committee, legislativeTerm, date, time, place, kind, attendees, absentees } = meeting;
  const random = seededRandom(seed);
  const heading = wobblingHeading(random);
  const term = legislativeTerm === null ? '' : ` - ${legislativeTerm}`;
  const weekday = printWeekday(date);
  const on = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} d. ${printDate(date, 'padded')}`;
  const contents = items.map(
    (item, index) => `${escape(printedTitle(item))}.....\t${String(index + 3)}`,
  );
  const paragraphs = [
    `\n\n# **${titles[kind]} ${committee}${term} d. ${printDigits(date)}**`,
    `**Mødedato** ${on} kl. ${time ?? ''}`,
    ...(place === null ? [] : [`**Mødested** ${place}`]),
    ...(attendees.length === 0
      ? []
      : [`**Mødedeltagere** ${attendees.map(printPerson).join(', ')}`]),
    ...(absentees.length === 0 ? [] : [`**Afbud** ${absentees.map(printPerson).join(', ')}`]),
    '## Indholdsfortegnelse',
    contents.join('\n'),
    ...items.flatMap((item) => itemParagraphs(item, minutes, random, heading)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
