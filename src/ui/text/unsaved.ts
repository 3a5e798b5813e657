import type { StorageFaultKind } from '#application/storage-fault.ts';
import { inBothLanguages, type Language } from './language.ts';

export type SentField = { readonly name: string; readonly value: string };

/** A form that could not be kept: what stood in it, and where it is sent again. */
export type Unsaved = {
  readonly kind: StorageFaultKind;
  readonly action: string;
  readonly fields: readonly SentField[];
  readonly language: Language;
};

/** What is said when the database could not keep what somebody sent. */
export const unsavedText = inBothLanguages(
  {
    heading: {
      'no-room': 'Det blev ikke gemt: der er ikke plads på serveren',
      away: 'Databasen svarede ikke',
    } satisfies Record<StorageFaultKind, string>,
    told: {
      'no-room':
        'Alt andet er, som det var. Sig det til it-afdelingen, og send det igen, når der er plads.',
      away: 'Det er ikke sikkert, at det blev gemt. Vent et øjeblik, og send det igen; eller se efter først.',
    } satisfies Record<StorageFaultKind, string>,
    kept: 'Det, du skrev, står her endnu, så længe siden er åben.',
    again: 'Send det igen',
    typed: 'Det, du skrev',
    look: 'Se siden, som den er nu',
    number: (id: string) => `Fejlnummer ${id}.`,
  },
  {
    heading: {
      'no-room': 'It was not saved: the server has no room',
      away: 'The database did not answer',
    },
    told: {
      'no-room':
        'Everything else is as it was. Tell the IT department, and send it again when there is room.',
      away: 'It may not have been saved. Wait a moment and send it again; or look first.',
    },
    kept: 'What you wrote is still here as long as this page is open.',
    again: 'Send it again',
    typed: 'What you wrote',
    look: 'See the page as it is now',
    number: (id: string) => `Fault number ${id}.`,
  },
);
