import { countWords, subtractWords } from '#domain/minutes/conservation.ts';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { plainText } from '#domain/publication/text-runs.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
} from './published-builders.ts';
import type { AccessiblePdf } from './read-accessible-pdf.ts';

const prose =
  'Forvaltningen har gennemgået erhvervsgrunduddannelserne og sammenlignet dem med kommuner, der har de samme rammevilkår for beskæftigelsesindsatsen, og peger på tre muligheder.';

/** A meeting with an example of everything that is printed. */
export const printedMeeting = aMeeting({
  attendees: [
    { slug: null, name: 'Bente Bæk', party: 'A' },
    { slug: null, name: 'Carl Clausen', party: null },
  ],
  absentees: [{ slug: null, name: 'Gert Gran', party: 'V', kind: 'excused', organization: null }],
  items: [
    anItem(1, 'Godkendelse af dagsorden', {
      decisions: [aDecision('Godkendt.', 'approved')],
      absences: [
        { slug: null, name: 'Bente Bæk', party: 'A', kind: 'notPresentAtItem', organization: null },
      ],
    }),
    anItem(2, 'Cykelsti langs Skolebakken', {
      area: 'TK',
      matter: { slug: '26-000017-cykelsti', caseNumber: '26-000017' },
      decisions: [
        aDecision('Punkt 1 anbefales, punkt 2 udsættes.', 'partial', {
          points: [
            { point: 1, outcome: 'recommended' },
            { point: 2, outcome: 'postponed', text: 'afventer høringen' },
          ],
        }),
        aDecision('Taget til orientering.', 'noted', {
          own: false,
          organization: 'Udvalget for Børn',
          date: '2026-03-12',
          stage: '1. behandling',
        }),
      ],
      absences: [
        {
          slug: null,
          name: 'Hans Holm',
          party: 'V',
          kind: 'excused',
          organization: 'Udvalget for Børn',
        },
      ],
      recommendations: [
        { by: 'Direktionen', points: ['at forslaget godkendes.', 'at det sendes i høring.'] },
      ],
      sections: [
        aSection('summary', 'Resumé', prose),
        aSection(
          'presentation',
          'Sagsfremstilling',
          `Baggrund for forslaget\n\n${prose}\n\n- den korte vej\n- den lange vej\n\nÅr\tUdgift\n2025\t1.204\n2026\t88\n\n`,
          { text: 'udvalgets møde den 9. februar', href: '/moeder/2026-02-09-teknik-klima' },
          ' og https://andet.eksempel.dk viser det samme.',
        ),
        aSection('finance', 'Økonomi', ''),
        aSection('competence', 'Beslutningskompetence', 'Kommunalbestyrelsen'),
      ],
      attachments: [
        anAttachment(1, 'Høringssvar', { number: '2.1', documentNumber: '25118/26' }),
        anAttachment(2, 'Årsrapport', { number: '2.2', text: 'incomplete' }),
      ],
    }),
    aClosedItem(3),
    aClosedItem(4, { publicTitle: 'Køb af areal', publicDecision: 'Godkendt.' }),
    aHeldItem(5),
    anItem(6, 'Orientering', {
      points: [{ label: 'A', title: 'Brev fra ministeriet', text: [prose] }],
      decisions: [aDecision('Udsat.', 'postponed')],
    }),
    anItem(7, 'Godkendelse af referat', {
      decisions: [aDecision('Beslutning ikke frigivet', 'none', { released: false })],
    }),
  ],
});

/** Every string of an open item that a reader of the paper shall find. */
function* readable(item: ItemSnapshot): Generator<string> {
  const people = [...item.absences];
  yield* [item.number, item.area, item.title, item.caseNumber].filter((text) => text !== null);
  for (const { text, organization, stage, points } of item.decisions)
    yield* [text, organization ?? '', stage ?? '', ...points.map((point) => point.text ?? '')];
  for (const { by, points } of item.recommendations) yield* [by ?? '', ...points];
  for (const { label, text } of item.sections)
    if (plainText(text) !== '') yield* [label, plainText(text)];
  for (const { label, title, text } of item.points) yield* [label, title ?? '', plainText(text)];
  for (const { name, party } of people) yield* [name, party ?? ''];
  for (const { number, title, documentNumber } of item.attachments)
    yield* [number ?? '', title, documentNumber ?? ''];
}

/** What an open item says and the paper does not. */
export const missingWords = ({ items }: MeetingSnapshot, { text }: AccessiblePdf) => {
  const open = items.filter((item) => item.status === 'open');
  return subtractWords(countWords(open.flatMap((item) => [...readable(item)])), countWords([text]));
};

/** Headings that stand more than one level below the one before them. */
export const skips = (levels: readonly number[]): number[] =>
  levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
