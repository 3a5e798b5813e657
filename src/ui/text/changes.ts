import type { FactChange, ItemChange } from '#domain/publication/comparison/compare-meetings.ts';
import type { PartChange } from '#domain/publication/comparison/compare-items.ts';

/** What a change is about, where the document prints no heading of its own. */
export const partName = {
  decision: 'Beslutning',
  recommendation: 'Indstilling',
  section: 'Tekst',
  point: 'Orienteringspunkt',
  attachments: 'Bilag',
  absences: 'Fraværende ved punktet',
} satisfies Record<PartChange['kind'], string>;

export const factName = {
  kind: 'Dokument',
  date: 'Dato',
  time: 'Tid',
  place: 'Sted',
  attendees: 'Til stede',
  absentees: 'Fraværende',
} satisfies Record<FactChange['fact'], string>;

export const itemStatus = {
  added: 'Nyt punkt',
  removed: 'Udgået',
  changed: 'Ændret',
} satisfies Record<ItemChange['status'], string>;

export const changesText = {
  link: (version: number, items: string) =>
    items === '' ? `Ændret siden version ${version}` : `Ændret siden version ${version}: ${items}`,
  whatChanged: 'se, hvad der er ændret',
  comparedWith: 'sammenlignet med',
  heading: (since: number) => `Hvad er ændret siden version ${since}?`,
  lead: (parts: readonly string[]) => `${parts.join(', ')}.`,
  changed: { one: 'punkt er ændret', many: 'punkter er ændret' },
  added: { one: 'er nyt', many: 'er nye' },
  addedFirst: { one: 'punkt er nyt', many: 'punkter er nye' },
  removed: { one: 'er udgået', many: 'er udgået' },
  removedFirst: { one: 'punkt er udgået', many: 'punkter er udgået' },
  nothing: 'Der er ingen forskel på det, der kan læses i de to versioner.',
  onlyHead: 'Kun oplysningerne om mødet er ændret.',
  howToRead: 'Sådan læses ændringerne:',
  removedText: 'fjernet tekst',
  addedText: 'ny tekst',
  head: 'Om mødet',
  moved: 'Flyttet',
  wasNumber: (number: string) => `var punkt ${number}`,
  renamed: 'Ny overskrift',
  closed: 'Nu lukket',
  closedText: 'Punktet kan ikke længere læses her.',
  opened: 'Kan nu læses',
  returned: 'Sat tilbage',
  isNew: 'ny',
  isGone: 'udgået',
  title: 'Overskrift',
  removedMark: 'fjernet: ',
  addedMark: 'tilføjet: ',
  endMark: ' slut ',
  folded: (words: string) => `${words} uændret`,
  words: { one: 'ord', many: 'ord' },
  otherVersions: 'Sammenlign med en anden version',
  items: { one: 'punkt', many: 'punkter' },
};

export const matterChangesText = {
  heading: 'Hvad ændrede sig i sagens tekst?',
  description: (title: string) => `Forskellen på teksten i to behandlinger af sagen: ${title}.`,
  link: 'Se, hvad der ændrede sig mellem behandlingerne',

  from: 'Fra',
  to: 'Til',
  compare: 'Sammenlign',
  choose: 'Vælg to behandlinger',
  nothing: 'Teksten er den samme i de to behandlinger.',
};
