import type {
  ParsedDecision,
  ParsedItem,
  ParsedMeeting,
  ParsedMinutes,
} from '#domain/minutes/parsed-minutes.ts';

/** Documents of a made-up municipality; a test states only what matters. */
export const parsedMinutes = ({
  meeting = {},
  ...over
}: Omit<Partial<ParsedMinutes>, 'meeting'> & {
  readonly meeting?: Partial<ParsedMeeting>;
} = {}): ParsedMinutes => ({
  reader: 'test',
  meeting: {
    committee: 'Udvalget for Teknik & Miljø',
    legislativeTerm: null,
    date: '2022-03-09',
    time: '16:30',
    place: 'Mødelokale 2',
    kind: 'minutes',
    attendees: [],
    absentees: [],
    ...meeting,
  },
  items: [aParsedItem()],
  documents: [],
  furniture: [],
  warnings: [],
  ...over,
});

export const aParsedItem = (over: Partial<ParsedItem> = {}): ParsedItem => ({
  number: null,
  area: null,
  title: 'Ny cykelsti',
  access: 'open',
  matter: null,
  sections: [],
  recommendations: [],
  decisions: [],
  absences: [],
  attachments: [],
  points: [],
  ...over,
});

export const aParsedDecision = (over: Partial<ParsedDecision> = {}): ParsedDecision => ({
  organization: null,
  date: null,
  text: 'Godkendt.',
  outcome: 'approved',
  released: true,
  points: [],
  ...over,
});
