import { describe, expect, it } from 'vitest';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  anAttachment,
  anItem,
  aSection,
} from '../../../../test/published-builders.ts';
import { itemPaper } from './item-paper.ts';

const headings = (...[item]: Parameters<typeof itemPaper>) =>
  itemPaper(item).parts.map(({ heading }) => heading);

describe('An open item on paper', () => {
  it('has the decision first, then summary, points, recommendation, the rest, attachments', () => {
    const item = anItem(1, 'Cykelsti', {
      sections: [
        aSection('presentation', 'Sagsfremstilling', 'Tekst.'),
        aSection('summary', 'Resumé', 'Kort.'),
        aSection('finance', 'Økonomi', ''),
      ],
      points: [{ label: 'A', title: 'Brev', text: ['Tekst.'] }],
      recommendations: [{ by: null, points: ['at det sker.'] }],
      attachments: [anAttachment(1, 'Kort')],
      decisions: [
        aDecision('Til orientering.', 'noted', { own: false, organization: 'Byrådet' }),
        aDecision('Godkendt.', 'approved'),
      ],
    });
    expect(headings(item)).toEqual([
      'Beslutning',
      'Beslutning i Byrådet',
      'Resumé',
      'A. Brev',
      'Indstilling',
      'Sagsfremstilling',
      'Bilag',
    ]);
  });

  it('says each outcome once: as the short word, or as written where that says the same', () => {
    const words = [
      aDecision('Godkendt.', 'approved'),
      aDecision('Indstillingen tiltrådt.', 'approved'),
      aDecision('Beslutning ikke frigivet', 'none', { released: false }),
    ].map((decision) => {
      const panel = itemPaper(anItem(1, 'Sag', { decisions: [decision] })).parts[0]?.blocks[0];
      return panel?.kind === 'panel' ? [panel.word, panel.blocks] : null;
    });
    expect(words).toEqual([
      ['Godkendt.', []],
      ['Godkendt', [{ kind: 'paragraph', lines: [['Indstillingen tiltrådt.']] }]],
      ['Beslutning ikke frigivet', []],
    ]);
  });

  it('names who was away with the body whose treatment they missed', () => {
    const away = { slug: null, name: 'Hans Holm', party: 'V', kind: 'excused' } as const;
    const item = anItem(1, 'Sag', {
      decisions: [
        aDecision('Godkendt.', 'approved'),
        aDecision('Godkendt.', 'approved', { own: false, organization: 'Byrådet' }),
      ],
      absences: [
        { ...away, organization: 'Byrådet' },
        { ...away, name: 'Fie Falk', party: null, kind: 'disqualified', organization: null },
        { ...away, name: 'Erik Eng', organization: 'Børneudvalget' },
      ],
    });
    expect(
      itemPaper(item).parts.map(({ heading, blocks }) => [
        heading,
        blocks.flatMap((block) => (block.kind === 'panel' ? block.blocks : [block])),
      ]),
    ).toEqual([
      ['Beslutning', [{ kind: 'paragraph', lines: [['Inhabil: Fie Falk']] }]],
      ['Beslutning i Byrådet', [{ kind: 'paragraph', lines: [['Afbud: Hans Holm (V)']] }]],
      ['Fravær', [{ kind: 'paragraph', lines: [['Afbud: Erik Eng (V) (Børneudvalget)']] }]],
    ]);
  });

  it('lists attachments with number, day they were added late, document number and what is missing of them', () => {
    const item = anItem(1, 'Sag', {
      attachments: [
        anAttachment(1, 'Kort'),
        anAttachment(2, 'Rapport', { number: '1.2', documentNumber: '88/26', text: 'incomplete' }),
        anAttachment(3, 'Svar', { addedOn: '2026-05-03' }),
      ],
    });
    expect(itemPaper(item).parts).toEqual([
      {
        heading: 'Bilag',
        blocks: [
          {
            kind: 'list',
            items: [
              ['Kort'],
              ['1.2 Rapport (dokument 88/26, teksten er ufuldstændig i kilden)'],
              ['Svar (påført 3. maj 2026)'],
            ],
          },
        ],
      },
    ]);
  });
});

describe('Items that are not open', () => {
  it('a closed item shows its public title and that nothing was published of it (LAW L16)', () => {
    expect(itemPaper(aClosedItem(3))).toEqual({
      number: '3',
      title: 'Lukket punkt',
      outcome: null,
      notes: [],
      parts: [
        {
          heading: null,
          blocks: [
            {
              kind: 'panel',
              sign: 'lock',
              word: 'Der er ikke offentliggjort en beslutning',
              waiting: false,
              blocks: [],
            },
          ],
        },
      ],
    });
  });

  it('a held item says no more than that it is not published', () => {
    expect(itemPaper(aHeldItem(5))).toEqual({
      number: '5',
      title: 'Punktet er ikke offentliggjort',
      outcome: null,
      notes: [],
      parts: [],
    });
  });
});
