import { describe, expect, test } from 'vitest';
import { entryContent, entryPaper, paperAttachment } from '../../../test/entry-content.ts';
import type { PaperAttachment } from '../paper/paper-content.ts';
import type { RichDocument } from '../rich-text/document.ts';
import { composeDocument } from './compose-document.ts';

const head = {
  committee: 'Udvalget for Teknik & Miljø',
  date: '2026-06-10',
  time: '16:30',
  place: 'Mødelokale 2',
};
const text = (words: string): RichDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const accessibility = { pages: 2, tagged: true, language: 'da-DK', textLayer: true };
const read = {
  text: 'Et kort.',
  complete: true,
  hiddenFindings: 0,
  isUnchecked: false,
  isClear: true,
  ...accessibility,
};
const fileOf = ({ sha256, fileName, mediaType, bytes }: PaperAttachment) => ({
  sha256,
  fileName,
  mediaType,
  bytes,
  ...accessibility,
  isClear: true,
});

describe('an agenda as a document', () => {
  test('an open item has its sections, its recommendation, its attachments and their texts', () => {
    const paper = entryPaper({
      sections: [
        { id: 'summary', kind: 'summary', label: 'Resumé', document: text('Kort sagt.') },
        {
          id: 'finance',
          kind: 'finance',
          label: 'Økonomi',
          document: { type: 'doc', content: [] },
        },
        { id: 'rec', kind: 'recommendation', label: 'Indstilling', document: text('at …') },
      ],
      attachments: [paperAttachment(1), paperAttachment(2, { access: 'closed' })],
      files: [read, { ...read, text: 'Hemmeligt.' }],
    });
    const document = composeDocument(head, [entryContent({ paper, entry: { position: 3 } })], 0);
    expect(document).toEqual({
      reader: 'raadslag',
      meeting: { ...head, legislativeTerm: null, kind: 'agenda', attendees: [], absentees: [] },
      items: [
        {
          number: '3',
          area: null,
          title: 'Ny cykelsti',
          access: 'open',
          matter: '26-000001',
          sections: [
            { kind: 'summary', label: 'Resumé', text: 'Kort sagt.', document: text('Kort sagt.') },
          ],
          recommendations: [{ by: 'Direktionen', points: ['planen godkendes'] }],
          decisions: [],
          absences: [],
          attachments: [
            {
              number: '3.1',
              title: 'Bilag 1',
              documentNumber: null,
              access: 'open',
              file: fileOf(paperAttachment(1)),
            },
            {
              number: '3.2',
              title: 'Bilag 2',
              documentNumber: null,
              access: 'closed',
              file: fileOf(paperAttachment(2)),
            },
          ],
          points: [],
        },
      ],
      documents: [
        {
          number: '3.1',
          title: 'Bilag 1',
          documentNumber: null,
          access: 'open',
          file: fileOf(paperAttachment(1)),
          text: 'Et kort.',
          complete: true,
        },
      ],
      furniture: [],
      warnings: [],
    });
  });

  test('all attachments of a closed item are closed, and none of their words is in the document (LAW R7)', () => {
    const paper = entryPaper({ attachments: [paperAttachment(1)], files: [read] });
    const { items, documents } = composeDocument(
      head,
      [entryContent({ paper, access: { kind: 'closed' } })],
      0,
    );
    expect([
      items[0]?.access,
      items[0]?.attachments.map(({ access }) => access),
      documents,
    ]).toEqual(['closed', ['closed'], []]);
  });

  test('a supplement has only its own items, numbered on from the agenda, with the reason for being late (LAW L3)', () => {
    const contents = [
      entryContent(),
      entryContent({
        entry: { position: 2, supplement: 1, lateReason: 'Fristen udløber den 12.' },
        title: 'Høringssvar',
      }),
    ];
    const agenda = composeDocument(head, contents, 0);
    const supplement = composeDocument(head, contents, 1);
    expect([
      agenda.items.map(({ number, title }) => [number, title]),
      supplement.meeting.kind,
      supplement.items.map(({ number, title, sections }) => [number, title, sections]),
    ]).toEqual([
      [['1', 'Ny cykelsti']],
      'supplement',
      [
        [
          '2',
          'Høringssvar',
          [
            {
              kind: 'other',
              label: 'Tillæg til dagsordenen',
              text: 'Fristen udløber den 12.',
            },
          ],
        ],
      ],
    ]);
  });

  test('a joint item says who else treats it the same day', () => {
    const content = entryContent({
      jointWith: ['Børneudvalget', 'Kulturudvalget', 'Økonomiudvalget'],
    });
    expect(composeDocument(head, [content], 0).items[0]?.sections).toEqual([
      {
        kind: 'other',
        label: 'Fælles punkt',
        text: 'Punktet behandles samme dag også i Børneudvalget, Kulturudvalget og Økonomiudvalget.',
      },
    ]);
  });
});
