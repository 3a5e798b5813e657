import {
  judgeKle,
  subjectOfCode,
  type KleStanding,
  type KleSubject,
} from '#domain/paper/kle-number.ts';
import type { Context, Stores } from '../ports.ts';
import { dayOf } from './paper-settings.ts';

/** A subject that has been searched for; `isObsolete` where it is not used any more. */
export type FoundSubject = Pick<KleSubject, 'number' | 'title' | 'replacedBy'> & {
  readonly isObsolete: boolean;
};

const most = 12;

/**
 * Subjects by the beginning of their number or by words of their titles, for somebody who has signed in. Those in use come
 * first. The register is the same for all municipalities of a house: it is national (LAW R4).
 */
export async function findSubjects(
  { actor, stores, now }: Pick<Context, 'actor' | 'stores' | 'now'>,
  words: string,
): Promise<readonly FoundSubject[]> {
  if (actor.account === null || words.trim() === '') return [];
  const today = dayOf(now());
  return (await stores.kle.search(words.slice(0, 100), today, most)).map(
    ({ number, title, until, replacedBy }) => ({
      ...{ number, title, replacedBy },
      isObsolete: until !== null && until < today,
    }),
  );
}

/** What the register says of a code today. */
export async function kleStanding(
  { kle }: Pick<Stores, 'kle'>,
  code: string | null,
  today: string,
): Promise<KleStanding> {
  const number = code === null ? null : subjectOfCode(code);
  const subject = number === null ? null : await kle.find(number);
  return judgeKle(code, subject, (await kle.edition()) !== null, today);
}
