import type { AbsenceKind, DocumentKind } from '#domain/minutes/parsed-minutes.ts';

export const documentKind = {
  agenda: 'Dagsorden',
  supplement: 'Tillægsdagsorden',
  minutes: 'Referat',
} satisfies Record<DocumentKind, string>;

/** How somebody was away, after the name. */
export const absenceKind = {
  excused: 'afbud',
  unexcused: 'udeblev uden afbud',
  notPresentAtItem: 'deltog ikke i punktet',
  disqualified: 'inhabil, deltog ikke',
  leftEarly: 'forlod mødet før tid',
  arrivedLate: 'kom senere',
} satisfies Record<AbsenceKind, string>;

/** A coming meeting of which only time and place are public. */
export const comingText = {
  planned: 'Dagsordenen er ikke offentliggjort endnu.',
  cancelled: 'Aflyst',
};

export const meetingText = {
  date: 'Tid',
  place: 'Sted',
  status: 'Status',
  term: 'Valgperiode',
  attendees: 'Til stede',
  absentees: 'Fraværende',
  inTreatmentBy: (organization: string) => `i ${organization}`,
  contents: 'Punkter på mødet',
  items: 'Punkter',
  noItems: 'Der er ikke offentliggjort nogen punkter fra mødet endnu.',
  files: 'Hent',
  asPdf: 'Hent som PDF',
  asData: 'Hent som data (JSON)',
  versions: 'Versioner',
  version: (version: number) => `Version ${version}`,
  newest: 'nyeste',
  shown: 'vises her',
  publishedAt: (moment: string) => `offentliggjort ${moment}`,
  oldVersion: 'Du læser en ældre version',
  oldVersionText: (moment: string) =>
    `Denne version blev offentliggjort ${moment}. Siden da er der kommet en nyere.`,
  toNewest: 'Læs den nyeste version',
  neighbours: 'Udvalgets møder før og efter',
  previous: 'Forrige møde',
  next: 'Næste møde',
  title: (committee: string, date: string) => `${committee} ${date}`,
  count: { one: 'punkt', many: 'punkter' },
};
