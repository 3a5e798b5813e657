import { expect, test } from 'vitest';
import { journalDetail } from './journal-detail.ts';

const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'a closing is told with its ground and its reason',
    { ground: 'staff', reason: 'Ansættelse af ny leder' },
    ['Grund: Personalesag', 'Begrundelse: Ansættelse af ny leder'],
  ],
  [
    'a return is told from where to where, and why',
    {
      from: { status: 'approval', step: 0 },
      to: { status: 'returned', step: 0, reason: 'Økonomien mangler' },
    },
    ['Til godkendelse → Sendt tilbage, Økonomien mangler'],
  ],
  [
    'what stays in the same state says nothing of it',
    { from: { status: 'approval', step: 0 }, to: { status: 'approval', step: 1 } },
    [],
  ],
  [
    'a meeting that is moved is told with both its times',
    {
      from: { date: '2026-06-10', time: '16:00', place: null },
      to: { date: '2026-06-17', time: '17:00', place: 'Rådhuset' },
    },
    ['10. juni 2026, 16:00 → 17. juni 2026, 17:00, Rådhuset'],
  ],
  [
    'a new title stands after the old one, and a number beside it',
    { title: 'Notat om stien', was: 'notat_v2', documentNumber: '12/26' },
    ['notat_v2 → Notat om stien', 'Dokumentnummer: 12/26'],
  ],
  [
    'what was written in is told by the names of fields and sections',
    { fields: ['title', 'wantedFor'], sections: ['presentation'], labels: ['Sagsfremstilling'] },
    ['Felter: titel, ønsket møde', 'Afsnit: Sagsfremstilling'],
  ],
  [
    'what may be public of a closed matter is told',
    { publicTitle: 'Lukket: Udbud', publicDecision: { kind: 'given', text: 'Godkendt.' } },
    [
      'Titel for offentligheden: Lukket: Udbud',
      'Beslutning for offentligheden: offentliggøres, Godkendt.',
    ],
  ],
  [
    'a sign-in that let nobody in is told with why',
    { reason: 'no-access', issuer: 'https://login.example', unknown: ['kok'] },
    ['Begrundelse: hverken en rolle eller en plads i et udvalg', 'Ukendte roller: kok'],
  ],
  [
    'a substitute is told with the ground of the absence',
    { name: 'Bodil Bænk', office: 'substitute', ground: 'parental-leave' },
    ['Navn: Bodil Bænk', 'Hverv: Stedfortræder', 'Grund: Graviditet, barsel eller adoption'],
  ],
  [
    'a meeting is told with its kind',
    { date: '2026-06-10', kind: 'extraordinary' },
    ['Dato: 10. juni 2026', 'Art: ekstraordinært møde'],
  ],
  [
    'what somebody found to be one matter is told as that',
    { about: 'case', kind: 'join', members: ['10-1', '10-2'] },
    ['Art: én sag', 'Om: 10-1, 10-2'],
  ],
  [
    'hashes, ids and sizes are nothing to read',
    { sha256: 'abc', bytes: 12, entry: null, paper: 'x', reason: ' ' },
    [],
  ],
  ['an event without anything beside it has no more to tell', null, []],
];

test.each(cases)('%s', (_name, detail, told) => {
  expect(journalDetail('da', detail)).toEqual(told);
});

test('in English the same is told', () => {
  expect(journalDetail('en', { ground: 'staff', word: 'changes-wanted' })).toEqual([
    'Answer: wants changes',
    'Ground: Staff',
  ]);
});
