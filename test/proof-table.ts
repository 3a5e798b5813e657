import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { emptyArchive } from './empty-archive.ts';
import { wholeDatabase } from './whole-database.ts';

/** What takes no role but a proof: a password, a code, a token, or that it is one's own. */
export type ProvedUseCase<Stage> = {
  /** With the proof: `done`. */
  readonly right: (stage: Stage) => Promise<string>;
  /** Without it, by what is wrong: how it is refused. */
  readonly wrong: Readonly<Record<string, readonly [refused: string, (stage: Stage) => Promise<string>]>>; // prettier-ignore
  /** The tables that a refusal is entered in by a rule of its own; in the journal only as an attempt that failed. */
  readonly leaves?: readonly string[];
};

/** A failed attempt is counted, so that nobody guesses on, and stands in the journal (LAW I4). */
export const countedAttempt = ['public.sign_in_attempt', 'public.journal'] as const;
/** A challenge is answered once, whatever the answer. */
export const takenChallenge = ['public.passkey_challenge'] as const;

const failures = ['sign-in-failed', 'service-sign-in-refused'];

/** Tries each with its proof and with everything that is none: what is refused leaves nothing but what is named. */
export function testProofs<Stage>(
  database: OpenDatabase,
  prepare: () => Promise<Stage>,
  useCases: Readonly<Record<string, ProvedUseCase<Stage>>>,
): void {
  const { db } = database;
  beforeEach(() => emptyArchive(db));
  const journal = async (): Promise<readonly string[]> =>
    (await db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what);

  describe.each(Object.entries(useCases))('%s', (_name, { right, wrong, leaves = [] }) => {
    test('is done with the proof that it takes', async () => {
      expect(await right(await prepare())).toBe('done');
    });

    test.each(Object.entries(wrong))(
      'is refused where there is %s, and leaves nothing but the attempt',
      async (_what, [refused, use]) => {
        const stage = await prepare();
        const told = await journal();
        const content = async () => {
          const whole = await wholeDatabase(db);
          const but = leaves.includes('public.journal') ? [...leaves, 'sequences'] : leaves;
          return Object.fromEntries(Object.entries(whole).filter(([name]) => !but.includes(name)));
        };
        const before = await content();
        expect(await use(stage)).toBe(refused);
        expect(await content()).toEqual(before);
        const more = (await journal()).slice(told.length);
        expect(more.filter((what) => !failures.includes(what))).toEqual([]);
      },
    );
  });
}
