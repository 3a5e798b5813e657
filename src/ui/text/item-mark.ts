import type { DocumentKind, Outcome } from '#domain/minutes/parsed-minutes.ts';
import type {
  AnyItemSnapshot,
  DecisionSnapshot,
  ItemSnapshot,
} from '#domain/publication/snapshot.ts';
import { itemWord, notedForInformation, outcomeWord } from '#ui/text/outcome.ts';
import type { IconName } from '#ui/components/frame/icon-path.ts';

/**
 * How the state of an item is shown, everywhere alike: a word, an icon and a tone. `settled` is decided,
 * `waiting` waits for somebody, `quiet` has nothing to say or may not say it.
 */
export type Mark = {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: 'settled' | 'waiting' | 'quiet';
};

const outcomeIcon = {
  approved: 'check',
  noted: 'eye',
  discussed: 'bubbles',
  postponed: 'clock',
  recommended: 'arrowRight',
  forwarded: 'arrowRight',
  returned: 'arrowBack',
  rejected: 'cross',
  withdrawn: 'dash',
  elected: 'person',
  nothing: 'dash',
  partial: 'checkAndDash',
  freeText: 'lines',
  none: 'ring',
} satisfies Record<Outcome, IconName>;

const waiting: ReadonlySet<Outcome> = new Set<Outcome>(['postponed', 'returned']);
const quiet: ReadonlySet<Outcome> = new Set<Outcome>(['nothing', 'none', 'withdrawn']);

/** @param text the decision verbatim: "noted" is said as it is written there */
export function outcomeMark(outcome: Outcome, text: string | null): Mark {
  const forInformation = outcome === 'noted' && /orientering/i.test(text ?? '');
  return {
    word: forInformation ? notedForInformation : outcomeWord[outcome],
    icon: outcomeIcon[outcome],
    tone: waiting.has(outcome) ? 'waiting' : quiet.has(outcome) ? 'quiet' : 'settled',
  };
}

/** A decision that has been taken but not released says so, and no more. */
export const decisionMark = ({ released, outcome, text }: DecisionSnapshot): Mark =>
  released
    ? outcomeMark(outcome, text)
    : { word: itemWord.notReleased, icon: 'hourglass', tone: 'waiting' };

/** The mark of an item in a list: that of the meeting's own decision. */
export function itemMark(item: AnyItemSnapshot, kind: DocumentKind): Mark {
  if (item.status === 'closed') return { word: itemWord.closed, icon: 'lock', tone: 'quiet' };
  if (item.status === 'held') return { word: itemWord.held, icon: 'hourglass', tone: 'waiting' };
  if (item.status === 'withdrawn') return { word: itemWord.withdrawn, icon: 'dash', tone: 'quiet' };
  const own = ownDecision(item);
  if (own) return decisionMark(own);
  return kind === 'minutes' ? outcomeMark('none', null) : plannedMark;
}

/** What stands on an agenda and has not been treated. */
const plannedMark: Mark = { word: itemWord.planned, icon: 'calendar', tone: 'quiet' };

const ownDecision = (item: ItemSnapshot): DecisionSnapshot | undefined =>
  item.decisions.find(({ own }) => own);
