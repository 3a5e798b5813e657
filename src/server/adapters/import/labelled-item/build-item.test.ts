import { describe, expect, test } from 'vitest';
import type { ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import { buildItem, type ItemFrame } from './build-item.ts';

const meeting = { committee: 'Teknik- og Miljøudvalget', date: '2024-05-07' };
const build = (frame: Partial<ItemFrame>) =>
  buildItem({ number: '3', title: 'Ny cykelsti', matter: '24-001', parts: [], ...frame }, meeting);
const item = (over: Partial<ParsedItem>): ParsedItem => ({
  number: '3',
  area: null,
  title: 'Ny cykelsti',
  access: 'open',
  matter: '24-001',
  sections: [],
  recommendations: [],
  decisions: [],
  absences: [],
  attachments: [],
  points: [],
  ...over,
});
const decision = (over: Partial<ParsedItem['decisions'][number]>) => ({
  organization: 'Teknik- og Miljøudvalget',
  date: '2024-05-07',
  text: 'Godkendt.',
  outcome: 'approved' as const,
  released: true,
  points: [],
  ...over,
});

describe('the labelled texts of an item find their places', () => {
  test('decision, absence, recommendation and sections, and the labels go aside', () => {
    const built = build({
      title: 'TM - Ny cykelsti',
      parts: [
        {
          label: 'Beslutning',
          text: 'Godkendt.\n\nKaj Holm (A) deltog ikke under dette punkt.\n\n¶\n.',
        },
        { label: '', text: 'Stien går langs åen.' },
        {
          label: 'Indstilling:',
          text: 'Direktionen indstiller, at\n\n- stien anlægges\n- den åbnes i maj',
        },
        { label: 'Økonomi:', text: 'Ingen.' },
        { label: 'Vores egen overskrift', text: 'Mere.' },
        { label: 'Høring', text: '' },
        { label: 'Bilag', text: 'Kort over stien' },
      ],
    });
    expect(built.item).toEqual(
      item({
        area: 'TM',
        sections: [
          { kind: 'other', label: '', text: 'Stien går langs åen.' },
          { kind: 'finance', label: 'Økonomi', text: 'Ingen.' },
          { kind: 'other', label: 'Vores egen overskrift', text: 'Mere.' },
        ],
        recommendations: [{ by: 'Direktionen', points: ['stien anlægges', 'den åbnes i maj'] }],
        decisions: [decision({})],
        absences: [
          {
            name: 'Kaj Holm',
            party: 'A',
            kind: 'notPresentAtItem',
            organization: 'Teknik- og Miljøudvalget',
          },
        ],
      }),
    );
    expect(built.removed).toEqual(
      expect.arrayContaining(['Indstilling', 'Beslutning', 'Høring', 'Bilag', 'Kort over stien']),
    );
  });

  test("the meeting's own decision comes first, whatever the order in print", () => {
    const { decisions } = build({
      references: [
        decision({
          organization: 'Byrådet',
          date: '2023-01-30',
          text: 'Byrådet den 30. januar 2023 Punkt 5',
          outcome: 'none',
        }),
      ],
      treatments: [{ organization: 'Økonomiudvalget', date: '2024-05-14', text: 'Godkendt.' }],
      parts: [
        { label: 'Beslutning i Økonomiudvalget den 02-04-2024', text: 'Sagen udsættes.' },
        { label: 'Beslutning', text: 'Godkendt.' },
      ],
    }).item;
    expect(
      decisions.map(({ organization, date, outcome }) => [organization, date, outcome]),
    ).toEqual([
      ['Teknik- og Miljøudvalget', '2024-05-07', 'approved'],
      ['Byrådet', '2023-01-30', 'none'],
      ['Økonomiudvalget', '2024-04-02', 'postponed'],
      ['Økonomiudvalget', '2024-05-14', 'approved'],
    ]);
  });

  test('a decision field without words is no decision', () => {
    expect(build({ parts: [{ label: 'Beslutning', text: ' \n.' }] }).item.decisions).toEqual([]);
  });

  test('a closed item forces its attachments closed', () => {
    const attachment = {
      number: null,
      title: 'Skøde',
      documentNumber: null,
      access: 'open' as const,
    };
    expect(build({ title: 'Lukket: Køb af grund', attachments: [attachment] }).item).toEqual(
      item({
        title: 'Køb af grund',
        access: 'closed',
        attachments: [{ ...attachment, access: 'closed' }],
      }),
    );
    expect(build({ access: 'closed', attachments: [attachment] }).item.attachments).toEqual([
      { ...attachment, access: 'closed' },
    ]);
  });

  test('who was away at the item may stand under a label of its own', () => {
    expect(
      build({ parts: [{ label: 'Fraværende', text: 'Ida Krogh (V)' }] }).item.absences,
    ).toEqual([
      { name: 'Ida Krogh', party: 'V', kind: 'excused', organization: 'Teknik- og Miljøudvalget' },
    ]);
  });
});

describe('whether a decision is final depends on who decides in the end', () => {
  const tiltraadt = { label: 'Beslutning', text: 'Indstillingen tiltrådt.' };
  test.each<[string, ItemFrame['parts'], string]>([
    [
      'the competence printed is another body’s',
      [{ label: 'Beslutningskompetence', text: 'Byrådet' }],
      'recommended',
    ],
    [
      'the competence printed is its own',
      [{ label: 'Beslutningskompetence', text: 'Teknik- og Miljøudvalget' }],
      'approved',
    ],
    [
      'the points ask the council',
      [
        {
          label: 'Indstilling',
          text: 'Det indstilles:\n\nAt 1) Byrådet godkender stien.\n\nAt 2) Byrådet giver pengene.',
        },
      ],
      'recommended',
    ],
    ['nothing is said', [], 'approved'],
  ])('%s', (_, parts, outcome) => {
    expect(
      build({ parts: [...parts, tiltraadt] }).item.decisions.map((one) => one.outcome),
    ).toEqual([outcome]);
  });
});
