import { generateMinutes } from '#adapters/sample/generate-minutes.ts';
import { printedTitle } from '#adapters/sample/written-minutes.ts';
import type { PrintedBlock, PrintedDocument } from '../test/firstagenda-pdf.ts';

/** A made-up document of many items in the form that the PDF maker of the tests prints. */
export function aLongPrintedDocument(items: number): PrintedDocument {
  const { meeting, items: written } = generateMinutes(11, {
    layout: '2022',
    meeting: 3,
    matters: items - 2,
  });
  return {
    title: `REFERAT ${meeting.committee} - 2022-2025 d. ${meeting.date.split('-').toReversed().join('-')}`,
    head: [
      [
        'Mødedato',
        `${meeting.date.split('-').toReversed().join('-')} kl. ${meeting.time ?? '16:00'}`,
      ],
      ['Mødested', meeting.place ?? ''],
      ['Mødedeltagere', meeting.attendees.map(({ name }) => name).join(', ')],
    ],
    items: written.map((item, index) => ({
      heading: `Punkt ${index + 1}: ${printedTitle(item)}`,
      ...(item.matter === null ? {} : { caseNumber: item.matter }),
      blocks: [
        ...item.decisions.flatMap(({ text }): PrintedBlock[] => [
          { section: 'Beslutning' },
          { paragraph: text },
        ]),
        ...item.sections.flatMap(({ kind, text }): PrintedBlock[] => [
          { section: kind === 'summary' ? 'Resumé' : 'Sagsfremstilling' },
          ...text.split('\n\n').map((paragraph) => ({ paragraph })),
        ]),
      ],
    })),
  };
}
