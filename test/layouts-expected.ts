import type { Outcome } from '#domain/minutes/parsed-minutes.ts';

/** A decision by what can be checked: body and day as printed, outcome. */
export type ExpectedDecision = {
  readonly organization: string | null;
  readonly date: string | null;
  readonly outcome: Outcome;
};

export type ExpectedItem = {
  readonly number: string | null;
  readonly area?: string;
  /** First words of the title and how many words it has; null where the page shows none. */
  readonly title: readonly [begins: string, words: number] | null;
  readonly matter?: string;
  readonly decisions: readonly ExpectedDecision[];
  /** How many absences belong to the item. */
  readonly absences?: number;
  /** At-points of its recommendations, attachments. */
  readonly points?: number;
  readonly attachments?: number;
};

export type ExpectedLayout = {
  /** How the file's name begins. */
  readonly layout: string;
  /**
   * Not looked at while rules were written. `first` is what the reader got right when it met the page for the first
   * time (items right of all, decisions with body and day, outcomes); later rules were written with it in view.
   */
  readonly first?: {
    readonly items: number;
    readonly decisions: number;
    readonly outcomes: number;
  };
  readonly meeting: {
    readonly committee: string | null;
    readonly date: string | null;
    readonly time: string | null;
    readonly attendees: number;
    readonly absentees: number;
  };
  readonly items: readonly ExpectedItem[];
};

const decided =
  (organization: string | null, date: string) =>
  (outcome: Outcome): readonly ExpectedDecision[] => [{ organization, date, outcome }];

const oekonomi2017 = decided(null, '2017-04-18');
const boern2010 = decided(null, '2010-01-13');
const roskilde2019 = decided('Beskæftigelses- og Socialudvalget', '2019-03-07');
const roskilde2018 = decided('Økonomiudvalget', '2018-05-23');
const ishoej = decided('Erhvervs- og Beskæftigelsesudvalget', '2024-03-06');
const broenderslev = decided('Byrådet', '2020-01-29');
const aalborg = decided('Byrådet', '2023-06-19');
const slagelse = decided('Social- og Beskæftigelsesudvalget', '2020-10-05');
const hvidovre = decided('Kommunalbestyrelsen', '2014-10-28');

/** Written down by reading the pages, not from what a reader made of them. */
export const expectedLayouts: readonly ExpectedLayout[] = [
  {
    layout: '06',
    meeting: { committee: null, date: '2017-04-18', time: '16:30', attendees: 0, absentees: 0 },
    items: [
      {
        number: '1',
        area: 'ØU',
        title: ['Godkendelse af', 3],
        decisions: oekonomi2017('approved'),
      },
      {
        number: '2',
        area: 'ØU',
        title: ['Orientering', 1],
        matter: '17/45',
        decisions: oekonomi2017('noted'),
      },
    ],
  },
  {
    layout: '08',
    first: { items: 1, decisions: 0, outcomes: 0 },
    meeting: { committee: null, date: '2010-01-13', time: '17:00', attendees: 0, absentees: 0 },
    items: [
      {
        number: '1',
        area: 'BU',
        title: ['Godkendelse af', 3],
        matter: '09/24829',
        decisions: boern2010('approved'),
      },
      {
        number: '2',
        area: 'BU',
        title: ['Valg af', 3],
        matter: '10/17',
        decisions: boern2010('elected'),
        points: 1,
      },
      {
        number: '3',
        area: 'ØU',
        title: ['Udvalgets mødeplan', 4],
        matter: '09/23252',
        decisions: boern2010('approved'),
      },
    ],
  },
  {
    layout: '11',
    meeting: {
      committee: 'Beskæftigelses- og Socialudvalget',
      date: '2019-03-07',
      time: '16:30',
      attendees: 0,
      absentees: 0,
    },
    items: [
      {
        number: '26',
        title: ['Beslutninger om', 3],
        matter: '299831',
        decisions: roskilde2019('approved'),
      },
      { number: '27', title: ['Meddelelser fra', 3], matter: '299831', decisions: [] },
      {
        number: '28',
        title: ['Anmodning fra', 10],
        matter: '316791',
        decisions: roskilde2019('forwarded'),
        points: 1,
        attachments: 1,
      },
      { number: '29', title: ['Dialogmøde med', 3], matter: '311870', decisions: [] },
    ],
  },
  {
    layout: '14',
    first: { items: 2, decisions: 2, outcomes: 2 },
    meeting: {
      committee: 'Økonomiudvalget',
      date: '2018-05-23',
      time: '08:20',
      attendees: 0,
      absentees: 0,
    },
    items: [
      {
        number: '202',
        title: ['Beslutninger om', 3],
        matter: '295848',
        decisions: roskilde2018('approved'),
      },
      {
        number: '203',
        title: ['Orientering om', 5],
        matter: '303137',
        decisions: roskilde2018('noted'),
        points: 1,
        attachments: 1,
      },
    ],
  },
  {
    layout: '16',
    meeting: {
      committee: 'Social- og Sundhedsudvalget',
      date: '2019-01-17',
      time: null,
      attendees: 0,
      absentees: 0,
    },
    items: [
      {
        number: '1',
        title: ['Præsentation af', 6],
        decisions: decided('Social- og Sundhedsudvalget', '2019-01-17')('noted'),
        points: 1,
      },
    ],
  },
  {
    layout: '18',
    first: { items: 0, decisions: 2, outcomes: 2 },
    meeting: {
      committee: 'Erhvervs- og Beskæftigelsesudvalget',
      date: '2024-03-06',
      time: '19:00',
      attendees: 0,
      absentees: 0,
    },
    items: [
      { number: null, title: null, decisions: ishoej('noted') },
      { number: null, title: null, decisions: ishoej('approved'), points: 1 },
      { number: null, title: null, decisions: [] },
    ],
  },
  {
    layout: '22',
    meeting: {
      committee: 'Byrådet',
      date: '2020-01-29',
      time: '19:00',
      attendees: 0,
      absentees: 3,
    },
    items: [
      { number: '1', title: ['Fraværende', 1], decisions: broenderslev('freeText') },
      {
        number: '2',
        title: ['Bemærkninger/ændringer', 3],
        decisions: broenderslev('nothing'),
        absences: 3,
      },
      {
        number: '3',
        title: ['Godkendelse af', 4],
        decisions: broenderslev('approved'),
        absences: 3,
      },
      { number: '4', title: ['Spørgetid for', 3], decisions: broenderslev('freeText') },
    ],
  },
  {
    layout: '25',
    first: { items: 0, decisions: 0, outcomes: 0 },
    meeting: {
      committee: 'Økonomiudvalget',
      date: null,
      time: '08:00',
      attendees: 0,
      absentees: 0,
    },
    items: [
      { number: '1', title: ['Meddelelser', 1], matter: '17/10438', decisions: [], absences: 4 },
      { number: '2', title: ['Lions-sagen -', 3], matter: '17/11524', decisions: [] },
    ],
  },
  {
    layout: '27',
    meeting: { committee: 'Byrådet', date: '2023-06-19', time: null, attendees: 0, absentees: 0 },
    items: [
      { number: null, title: null, decisions: aalborg('approved'), absences: 2 },
      { number: null, title: null, decisions: aalborg('noted'), absences: 2 },
      { number: null, title: null, decisions: aalborg('approved'), absences: 2, points: 1 },
      { number: null, title: null, decisions: aalborg('approved'), absences: 2, points: 1 },
      { number: null, title: null, decisions: aalborg('approved'), absences: 2, points: 3 },
    ],
  },
  {
    layout: '30',
    first: { items: 0, decisions: 1, outcomes: 1 },
    meeting: {
      committee: 'Udvalget for Ældre og Sundhed',
      date: '2020-06-04',
      time: '09:00',
      attendees: 0,
      absentees: 0,
    },
    items: [
      {
        number: '49',
        title: ['Godkendelse af', 9],
        decisions: decided('Udvalget for Ældre og Sundhed', '2020-06-04')('approved'),
        points: 1,
      },
      { number: '50', title: ['Godkendelse af', 6], decisions: [], points: 2 },
    ],
  },
  {
    layout: '32',
    meeting: {
      committee: 'Social- og Beskæftigelsesudvalget',
      date: '2020-10-05',
      time: null,
      attendees: 0,
      absentees: 0,
    },
    items: [
      {
        number: '1',
        title: ['Godkendelse af', 4],
        matter: '330-2017-90442',
        decisions: slagelse('approved'),
        points: 1,
      },
      {
        number: '2',
        title: ['Gensidig orientering', 3],
        matter: '330-2017-90444',
        decisions: slagelse('freeText'),
        points: 1,
      },
    ],
  },
  {
    layout: '35',
    first: { items: 0, decisions: 0, outcomes: 0 },
    meeting: { committee: 'Byrådet', date: '2018-12-18', time: null, attendees: 0, absentees: 0 },
    items: [{ number: null, title: null, decisions: decided('Byrådet', '2018-12-18')('approved') }],
  },
  {
    layout: '36',
    meeting: {
      committee: 'Kommunalbestyrelsen',
      date: '2014-10-28',
      time: '18:00',
      attendees: 6,
      absentees: 3,
    },
    items: [
      { number: '1', title: ['Godkendelse af', 3], decisions: hvidovre('approved'), absences: 2 },
      { number: '2', title: ['Forskellige cirkulærer', 7], decisions: hvidovre('freeText') },
      { number: '3', title: ['Vedtægt for', 5], decisions: [] },
    ],
  },
];
