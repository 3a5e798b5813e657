import { readDecisionHead, type DecisionHead } from '../labelled-item/decision-head.ts';

/** "Udvalgets beslutning i mødet den …". */
const inMeeting = /\s(?:i|på|fra) mødet(?=\s)/iu;

/** A decision's printed head without words that name neither body nor day. */
export function plainHead(label: string): { readonly head: string; readonly removed: string } {
  const removed = inMeeting.exec(label)?.[0] ?? '';
  return { head: label.replace(inMeeting, ''), removed };
}

export const readHeadOf = (label: string): DecisionHead => readDecisionHead(plainHead(label).head);
