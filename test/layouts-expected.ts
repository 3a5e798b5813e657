import type { Outcome } from '#domain/minutes/parsed-minutes.ts';

/** What a person reads in one item: number, case number, first words of its title, and what was decided. */
export type ExpectedItem = {
  readonly number: string | null;
  readonly matter: string | null;
  /** The title begins so; null where the transcription has lost it. */
  readonly title: string | null;
  /** Of the meeting's own decision; several where the wording leaves room; null where none is printed. */
  readonly outcome: Outcome | readonly (Outcome | null)[] | null;
};

export type ExpectedLayout = {
  /** The number that the file name begins with. */
  readonly layout: string;
  /** True when no rule was written from it: it was only measured. */
  readonly keptBack: boolean;
  readonly date: string | null;
  readonly absences: number;
  readonly items: readonly ExpectedItem[];
};

const item = (
  number: string | null,
  matter: string | null,
  title: string | null,
  outcome: ExpectedItem['outcome'],
): ExpectedItem => ({ number, matter, title, outcome });

/** Read by a person in the transcriptions, before any of them was tried. */
export const expectedLayouts: readonly ExpectedLayout[] = [
  {
    layout: '06',
    keptBack: false,
    date: '2017-04-18',
    absences: 0,
    items: [
      item('1', null, 'Godkendelse af dagsorden', 'approved'),
      item('2', '17/45', 'Orientering', 'noted'),
    ],
  },
  {
    layout: '08',
    keptBack: true,
    date: '2010-01-13',
    absences: 0,
    items: [
      item('1', '09/24829', 'Godkendelse af dagsorden', 'approved'),
      item('2', '10/17', 'Valg af næstformand', 'elected'),
      item('3', '09/23252', 'Udvalgets mødeplan', 'approved'),
    ],
  },
  {
    layout: '11',
    keptBack: false,
    date: '2019-03-07',
    absences: 0,
    items: [
      item('26', '299831', 'Beslutninger om dagsordenen', 'approved'),
      item('27', '299831', 'Meddelelser fra formanden', [null, 'none']),
      item('28', '316791', 'Anmodning fra formanden', 'forwarded'),
      item('29', '311870', 'Dialogmøde', [null, 'none']),
    ],
  },
  {
    layout: '14',
    keptBack: true,
    date: '2018-05-23',
    absences: 0,
    items: [
      item('202', '295848', 'Beslutninger om dagsordenen', 'approved'),
      item('203', '303137', 'Orientering om borgerrådgiverens', 'noted'),
    ],
  },
  {
    layout: '16',
    keptBack: false,
    date: '2019-01-17',
    absences: 0,
    items: [item('1', null, 'Præsentation af', 'noted')],
  },
  {
    layout: '18',
    keptBack: true,
    date: '2024-03-06',
    absences: 0,
    items: [
      item(null, null, null, ['noted', 'freeText']),
      item(null, null, null, 'approved'),
      item(null, null, null, [null, 'none']),
    ],
  },
  {
    layout: '22',
    keptBack: false,
    date: '2020-01-29',
    absences: 9,
    items: [
      item('1', null, 'Fraværende', ['freeText', 'none', null]),
      item('2', null, 'Bemærkninger/ændringer', 'nothing'),
      item('3', null, 'Godkendelse af indkaldte', 'approved'),
      item('4', null, 'Spørgetid', ['freeText', 'none', null]),
    ],
  },
  {
    layout: '25',
    keptBack: true,
    date: null,
    absences: 4,
    items: [
      item('1', '17/10438', 'Meddelelser', [null, 'none']),
      item('2', '17/11524', 'Lions-sagen', [null, 'none']),
    ],
  },
  {
    layout: '27',
    keptBack: false,
    date: '2023-06-19',
    absences: 10,
    items: [
      item(null, null, null, 'approved'),
      item(null, null, null, 'noted'),
      item(null, null, null, 'approved'),
      item(null, null, null, 'approved'),
      item(null, null, null, 'approved'),
    ],
  },
  {
    layout: '30',
    keptBack: true,
    date: '2020-06-04',
    absences: 0,
    items: [
      item('49', null, 'Godkendelse af dagsorden', 'approved'),
      item('50', null, 'Godkendelse af anbefalinger', [null, 'none']),
    ],
  },
  {
    layout: '32',
    keptBack: false,
    date: '2020-10-05',
    absences: 0,
    items: [
      item('1', '330-2017-90442', 'Godkendelse af dagsorden', 'approved'),
      item('2', '330-2017-90444', 'Gensidig orientering', 'freeText'),
    ],
  },
  {
    layout: '35',
    keptBack: true,
    date: '2018-12-18',
    absences: 0,
    items: [item(null, null, null, 'approved')],
  },
  {
    layout: '36',
    keptBack: false,
    date: '2014-10-28',
    absences: 5,
    items: [
      item('1', null, 'Godkendelse af dagsorden', 'approved'),
      item('2', null, 'Forskellige cirkulærer', 'freeText'),
      item('3', null, 'Vedtægt for', [null, 'none']),
    ],
  },
];
