import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import type { Context, JournalEvent } from '#application/ports.ts';
import { aHouse, everyone, type House, type Who } from './a-house.ts';
import { emptyArchive } from './empty-archive.ts';
import { wholeDatabase } from './whole-database.ts';

/** What somebody can do in the house, and who may. */
export type UseCase<Stage> = {
  /** Everyone else is refused. */
  readonly allowed: readonly Who[];
  /** As it succeeds for whoever may; what it came to in a word, `done` or why not. */
  readonly use: (context: Context, stage: Stage) => Promise<string>;
  /** What it leaves in the journal, once; null: it reads, or changes one's own marks. */
  readonly enters: JournalEvent | null;
  /** How everyone else is answered: for want of a right, and for no other reason. */
  readonly refused?: readonly string[];
  /** One's own: what one does is nothing to the others, who do it in the same house, as those do who only read. */
  readonly isOwn?: true;
};

/**
 * Tries each use case as everyone that there is to a house: those who may leave one entry in the journal, and those who may not
 * leave nothing in any table. Nobody may be forgotten, since whoever is not named as allowed is refused.
 */
export function testPermissions<Stage>(
  database: OpenDatabase,
  prepare: (house: House) => Promise<Stage>,
  useCases: Readonly<Record<string, UseCase<Stage>>>,
): void {
  const { db } = database;
  beforeEach(() => emptyArchive(db));
  const journal = async (): Promise<readonly string[]> =>
    (await db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what);
  const aStage = async () => {
    const house = await aHouse(database);
    return { house, stage: await prepare(house) };
  };

  describe.each(Object.entries(useCases))('%s', (name, useCase) => {
    const { allowed, enters, use, refused = ['not-allowed'] } = useCase;
    const others = everyone.filter((who) => !allowed.includes(who));

    test('is refused to everyone whose it is not, and no refusal leaves a trace', async () => {
      expect([name, allowed.length > 0, others.length > 0]).toEqual([name, true, true]);
      const { house, stage } = await aStage();
      const asked = await Promise.all(
        others.map(async (who) => [who, await house.as(who)] as const),
      );
      const before = await wholeDatabase(db);
      for (const [who, context] of asked) {
        const outcome = await use(context, stage);
        expect([who, refused.includes(outcome) ? 'refused' : outcome]).toEqual([who, 'refused']);
      }
      expect(await wholeDatabase(db)).toEqual(before);
    });

    const done = async (who: Who, { house, stage }: Awaited<ReturnType<typeof aStage>>) => {
      const context = await house.as(who);
      const before = await journal();
      expect([who, await use(context, stage)]).toEqual([who, 'done']);
      expect([who, (await journal()).slice(before.length)]).toEqual([
        who,
        enters === null ? [] : [enters],
      ]);
    };
    if (useCase.isOwn || enters === null)
      test('is for those whose it is, and stands in the journal once each or not at all', async () => {
        const stage = await aStage();
        for (const who of allowed) await done(who, stage);
      });
    else
      test.each(allowed)('is for %s, and stands in the journal once', async (who) => {
        await done(who, await aStage());
      });
  });
}
