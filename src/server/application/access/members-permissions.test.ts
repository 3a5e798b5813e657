import { afterAll } from 'vitest';
import type { House } from '../../../../test/a-house.ts';
import { outcomeOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { aMember } from '../../../../test/people.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { endSeat, enterSeat, enterSubstitute, takeBackSeat } from './keep-members.ts';
import { viewMembers } from './view-members.ts';

const database = await freshDatabase();
afterAll(database.close);

/** A member in whose seat nobody is a substitute. */
async function prepare(house: House) {
  const { seat } = await aMember(database, house.committee, { name: 'Bent Borup' });
  return { ...house, seat };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const keepers = ['secretary', 'administrator', 'the command line'] as const;

/** The register that says who may vote is the committee's secretary's and the administrator's (LAW I4, L64-L65). */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  enterSeat: {
    ...{ allowed: keepers, enters: 'seat-entered' },
    use: async (context, { committee }) =>
      outcomeOf(
        await enterSeat(context, {
          ...{ committee, name: 'Nis Nyborg', party: 'B', office: 'member' },
          ...{ from: '2026-04-01', until: null },
        }),
      ),
  },
  enterSubstitute: {
    ...{ allowed: keepers, enters: 'seat-entered' },
    use: async (context, { committee, seat }) =>
      outcomeOf(
        await enterSubstitute(context, {
          ...{ committee, name: 'Bo Borgmester', party: null, substituteFor: seat },
          ...{ from: '2026-04-01', until: '2026-06-30', ground: 'health' },
          ...{ approvedOn: null, approvedBy: null },
        }),
      ),
  },
  endSeat: {
    ...{ allowed: keepers, enters: 'seat-ended' },
    use: async (context, { seat }) =>
      outcomeOf(await endSeat(context, { seat, until: '2026-06-30' })),
  },
  takeBackSeat: {
    ...{ allowed: keepers, enters: 'seat-taken-back' },
    use: async (context, { seat }) => outcomeOf(await takeBackSeat(context, { seat })),
  },
  viewMembers: {
    ...{ allowed: keepers, enters: null },
    // Whoever keeps another register is told of this one as of one that is not there.
    refused: ['not-allowed', 'not-found'],
    use: async (context, { committee }) => {
      const viewed = await viewMembers(context, committee, '2026-05-12', '2026-05-12');
      return viewed.ok ? 'done' : viewed.error;
    },
  },
};

testPermissions(database, prepare, useCases);
