import type { StorageFaultKind } from '#application/storage-fault.ts';
import { inBothLanguages, type Language } from './language.ts';

export type SentField = { readonly name: string; readonly value: string };

/** `signed-out`: whoever sent it was signed in no longer. `gone`: what it was about is not there, or not for them. */
type UnsavedKind = StorageFaultKind | 'signed-out' | 'gone';

/** A form that was not kept: what stood in it, and where it is sent again. */
export type Unsaved = {
  readonly kind: UnsavedKind;
  readonly action: string;
  readonly fields: readonly SentField[];
  readonly language: Language;
};

/** Fields that a page fills in itself, or in which something is chosen. */
const notWritten =
  /^(?:was|mark-.*|kind|kleChoice|status|statement|fingerprint|attachment|order|copyOf|ground|account|committee|stop|required)$/;

/** What somebody has written in the fields of a form. */
export const writtenIn = (fields: readonly SentField[]): readonly string[] =>
  fields
    .filter(({ name, value }) => !notWritten.test(name) && value.trim() !== '')
    .map(({ value }) => value.trim());

/** What is said when what somebody sent was not kept. */
export const unsavedText = inBothLanguages(
  {
    heading: {
      'no-room': 'Det blev ikke gemt: der er ikke plads på serveren',
      away: 'Databasen svarede ikke',
      'signed-out': 'Du er logget ud',
      gone: 'Sagen eller siden er her ikke længere',
    } satisfies Record<UnsavedKind, string>,
    told: {
      'no-room':
        'Alt andet er, som det var. Sig det til it-afdelingen, og send det igen, når der er plads.',
      away: 'Det er ikke sikkert, at det blev gemt. Vent et øjeblik, og send det igen; eller se efter først.',
      'signed-out':
        'Det, du sendte, er ikke gemt: der er gået for lang tid, eller du er logget ud et andet sted. Log ind i et nyt vindue, kom tilbage hertil, og send det igen.',
      gone: 'Den er fjernet, eller du har ikke længere adgang til den. Det, du sendte, er ikke gemt. Kopiér det, hvis du skal bruge det.',
    } satisfies Record<UnsavedKind, string>,
    kept: 'Det, du skrev, står her endnu, så længe siden er åben.',
    again: 'Send det igen',
    signIn: 'Log ind i et nyt vindue',
    typed: 'Det, du skrev',
    look: 'Se siden, som den er nu',
    toWork: 'Til arbejdsrummet',
    number: (id: string) => `Fejlnummer ${id}.`,
  },
  {
    heading: {
      'no-room': 'It was not saved: the server has no room',
      away: 'The database did not answer',
      'signed-out': 'You are signed out',
      gone: 'The matter or page is not here any more',
    },
    told: {
      'no-room':
        'Everything else is as it was. Tell the IT department, and send it again when there is room.',
      away: 'It may not have been saved. Wait a moment and send it again; or look first.',
      'signed-out':
        'What you sent was not saved: too much time has passed, or you have signed out elsewhere. Sign in in a new window, come back here, and send it again.',
      gone: 'It has been removed, or you have no access to it any more. What you sent was not saved. Copy it if you need it.',
    },
    kept: 'What you wrote is still here as long as this page is open.',
    again: 'Send it again',
    signIn: 'Sign in in a new window',
    typed: 'What you wrote',
    look: 'See the page as it is now',
    toWork: 'To the workspace',
    number: (id: string) => `Fault number ${id}.`,
  },
);
