import type { Outcome } from '#domain/minutes/parsed-minutes.ts';

/** An outcome in one or two words, the same in every list, on every item and in every drawing. */
export const outcomeWord = {
  approved: 'Godkendt',
  noted: 'Taget til efterretning',
  discussed: 'Drøftet',
  postponed: 'Udsat',
  recommended: 'Anbefalet',
  forwarded: 'Oversendt',
  returned: 'Sendt tilbage',
  rejected: 'Ikke godkendt',
  withdrawn: 'Udgået',
  elected: 'Valgt',
  nothing: 'Intet at bemærke',
  partial: 'Delvist godkendt',
  freeText: 'Besluttet',
  none: 'Ingen beslutning',
} satisfies Record<Outcome, string>;

/** "Noted" is said as the committee wrote it: to its knowledge, or to its information. */
export const notedForInformation = 'Taget til orientering';

/** What an item is when it has no outcome. */
export const itemWord = {
  planned: 'På dagsordenen',
  notReleased: 'Beslutning ikke frigivet',
  closed: 'Lukket punkt',
  held: 'Ikke offentliggjort',
  withdrawn: 'Trukket tilbage',
};
