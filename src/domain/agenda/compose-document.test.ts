import { describe, expect, test } from 'vitest';
import { doc, p, refer, text } from '../../../test/a-rich-document.ts';
import { entryContent, entryPaper, paperAttachment } from '../../../test/entry-content.ts';
import type { PaperAttachment } from '../paper/paper-content.ts';
import type { RichDocument, RichInline } from '../rich-text/document.ts';
import { joinInline } from '../rich-text/join-inline.ts';
import { composeDocument } from './compose-document.ts';

const head = {
  committee: 'Udvalget for Teknik & Miljø',
  date: '2026-06-10',
  time: '16:30',
  place: 'Mødelokale 2',
};
const said = (words: string): RichDocument => ({
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
        { id: 'summary', kind: 'summary', label: 'Resumé', document: said('Kort sagt.') },
        {
          id: 'finance',
          kind: 'finance',
          label: 'Økonomi',
          document: { type: 'doc', content: [] },
        },
        { id: 'rec', kind: 'recommendation', label: 'Indstilling', document: said('at …') },
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
            { kind: 'summary', label: 'Resumé', text: 'Kort sagt.', document: said('Kort sagt.') },
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

  test.each<readonly [string, string, string | null, readonly (string | undefined)[]]>([
    ['the first version marks nothing', '2026-05-01', null, [undefined, undefined]],
    [
      'what was there when it came out is not marked',
      '2026-05-01',
      '2026-05-20T08:00:00.000Z',
      [undefined, undefined],
    ],
    [
      'what came later is, with its Danish day',
      '2026-05-01',
      '2026-05-02T08:00:00.000Z',
      [undefined, '2026-05-04'],
    ],
    [
      'an item that came later brings its own',
      '2026-05-10',
      '2026-05-02T08:00:00.000Z',
      [undefined, undefined],
    ],
  ])('of an item’s attachments %s (LAW M4)', (_, entered, outSince, expected) => {
    const late = '2026-05-03T22:30:00.000Z';
    const paper = entryPaper({
      attachments: [paperAttachment(1), paperAttachment(2, { addedAt: late })],
      files: [read, read],
    });
    const entry = { addedAt: `${entered}T08:00:00.000Z` };
    const composed = composeDocument(head, [entryContent({ paper, entry })], 0, outSince);
    expect(composed.items[0]?.attachments.map(({ addedOn }) => addedOn)).toEqual(expected);
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

describe('what an item says of the attachments of its matter', () => {
  const [open, closed, gone] = [
    paperAttachment(2),
    paperAttachment(1, { access: 'closed' }),
    paperAttachment(9),
  ];
  const paper = entryPaper({ attachments: [closed, open] });
  const to = (of: string, { id }: Pick<PaperAttachment, 'id'>, label: string) =>
    refer('document', `/arbejdsrum/sager/${of}/bilag/hent/${id}`, label);
  const foreign = '00000000-0000-4000-8000-000000000999';
  const matter = refer('matter', '/sager/26-1-sti', 'stien');
  const composed = (access: { readonly kind: 'open' | 'closed' }, ...words: RichInline[]) => {
    const section = {
      id: 's',
      kind: 'summary',
      label: 'Resumé',
      document: doc(p(...words)),
    } as const;
    const within = { ...paper, content: { ...paper.content, sections: [section] } };
    const content = entryContent({ paper: within, access });
    return composeDocument(head, [content], 0).items[0]?.sections.map(({ text, document }) => ({
      text,
      document,
    }));
  };

  test.each<[string, RichInline, RichInline, string]>([
    [
      'an open one is found by its place in the item',
      to(paper.id, open, 'kortet'),
      refer('document', '/bilag/2', 'kortet'),
      'kortet',
    ],
    [
      'a closed one is not named',
      to(paper.id, closed, 'Kanariefugl'),
      text('et lukket bilag'),
      'et lukket bilag',
    ],
    [
      'one that is not there any more is not named',
      to(paper.id, gone, 'Kanariefugl'),
      text('et bilag'),
      'et bilag',
    ],
    [
      'one of another matter is not named',
      to(foreign, open, 'Kanariefugl'),
      text('et bilag'),
      'et bilag',
    ],
    ['what is on the public side stays', matter, matter, 'stien'],
  ])('%s', (_, written, settled, plain) => {
    expect(composed({ kind: 'open' }, text('Se '), written)).toEqual([
      {
        text: `Se ${plain}`,
        document: doc(p(...joinInline([text('Se '), settled]))),
      },
    ]);
  });

  test('a closed item says what its author wrote, to those who may read it', () => {
    expect(composed({ kind: 'closed' }, to(paper.id, closed, 'Kanariefugl'))).toEqual([
      { text: 'Kanariefugl', document: doc(p(text('Kanariefugl'))) },
    ]);
  });
});
