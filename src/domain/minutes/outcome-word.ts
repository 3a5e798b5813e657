import type { Outcome } from './parsed-minutes.ts';

/** What a short word for a decision depends on. */
export type Outcoming = {
  readonly outcome: Outcome;
  /** False for "Beslutning ikke frigivet"; such a decision shows no outcome. */
  readonly released: boolean;
  /** Verbatim; decides between "efterretning" and "orientering". */
  readonly text: string;
  /** Outcomes per at-point, where the decision treats them apart (WORDING P2). */
  readonly points?: readonly unknown[];
};

/** The picture beside the word; pages and paper draw it in their own way (LOOK, "Outcomes"). */
export type OutcomeSign =
  | 'check'
  | 'eye'
  | 'bubbles'
  | 'arrow-right'
  | 'clock'
  | 'arrow-back'
  | 'cross'
  | 'dash'
  | 'split'
  | 'person'
  | 'text'
  | 'hourglass';

/** One word and one sign for each outcome, the same in lists, pages, paper and calendars. */
const looks: Readonly<Record<Outcome, { readonly word: string; readonly sign: OutcomeSign }>> = {
  approved: { word: 'Godkendt', sign: 'check' },
  noted: { word: 'Taget til efterretning', sign: 'eye' },
  discussed: { word: 'Drøftet', sign: 'bubbles' },
  recommended: { word: 'Anbefalet', sign: 'arrow-right' },
  forwarded: { word: 'Oversendt', sign: 'arrow-right' },
  postponed: { word: 'Udsat', sign: 'clock' },
  returned: { word: 'Sendt tilbage', sign: 'arrow-back' },
  rejected: { word: 'Ikke godkendt', sign: 'cross' },
  withdrawn: { word: 'Udgået', sign: 'dash' },
  elected: { word: 'Valgt', sign: 'person' },
  nothing: { word: 'Intet at bemærke', sign: 'dash' },
  partial: { word: 'Delvist godkendt', sign: 'split' },
  freeText: { word: 'Besluttet', sign: 'text' },
  none: { word: 'Ingen beslutning', sign: 'dash' },
};

export const notReleased = 'Beslutning ikke frigivet';
export const closedItem = 'Lukket punkt';

/** The outcome alone, where the text of the decision is not at hand. */
export const wordOfOutcome = (outcome: Outcome): string => looks[outcome].word;

/**
 * The short word over a decision (LOOK, "Outcomes"). A committee that takes something "til orientering"
 * reads its own word and not another's.
 */
export function outcomeWord({ outcome, released, text, points = [] }: Outcoming): string {
  if (!released) return notReleased;
  if (outcome === 'noted' && /orientering/i.test(text) && !/efterretning/i.test(text))
    return 'Taget til orientering';
  if (outcome === 'partial' && points.length > 0) return 'Besluttet punkt for punkt';
  return wordOfOutcome(outcome);
}

/** The sign beside the word: never alone, a sign without its word says nothing to many. */
export const outcomeSign = ({ outcome, released }: Outcoming): OutcomeSign =>
  released ? looks[outcome].sign : 'hourglass';

/** Whether somebody still waits: postponed, sent back, or decided and not yet released. */
export const isWaiting = ({ outcome, released }: Outcoming): boolean =>
  !released || outcome === 'postponed' || outcome === 'returned';
