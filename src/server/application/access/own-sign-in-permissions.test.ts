import { afterAll } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { anAccount, contextOfAccount, password } from '../../../../test/people.ts';
import {
  countedAttempt,
  takenChallenge,
  testProofs,
  type ProvedUseCase,
} from '../../../../test/proof-table.ts';
import { atTheDoor, visitor } from '../../../../test/signed-in.ts';
import { makeCalendarAddress } from '../calendar/keep-calendar-address.ts';
import { readOwnCalendar } from '../calendar/read-own-calendar.ts';
import { changePassword } from './change-password.ts';
import { endSessions } from './end-sessions.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showPendingKey,
} from './keep-second-factor.ts';
import type { PasskeyDesk } from './passkey-desk.ts';

const database = await freshDatabase();
afterAll(database.close);
const { context, reset, codeOf, ownOf, withSecondFactor } = atTheDoor(database);
const published = publishedReader(database.published);

/** A device whose answer is the challenge itself has seen its owner. */
const desk: PasskeyDesk = {
  offerNew: () => Promise.resolve({ challenge: 'udfordring' }),
  readNew: (answer, challenge) =>
    Promise.resolve(
      answer === challenge ? { id: 'ny', publicKey: 'AA', counter: 0, transports: [] } : null,
    ),
  offerSignIn: () => Promise.resolve({ challenge: '' }),
  idIn: () => null,
  checkSignIn: () => Promise.resolve(null),
};

/** Somebody with a passkey who is turning two steps on; somebody who has; and somebody else who would do it in their place. */
async function prepare() {
  reset();
  const account = await anAccount(database);
  const [own, elsewhere] = [await ownOf(account), await ownOf(account)];
  const other = await ownOf(await anAccount(database));
  await context.stores.passkeys.add({
    ...{ id: 'noegle', account: account.id, publicKey: 'AA', counter: 0, transports: [] },
    ...{ name: 'Min telefon', addedAt: context.now(), lastUsedAt: null },
  });
  const guarded = await withSecondFactor();
  valueOf(await beginSecondFactor(own, password));
  const key = (await showPendingKey(own))?.text ?? '';
  const { token: challenge } = valueOf(await beginPasskey(own, desk, password));
  const calendar = await contextOfAccount(database, account);
  const { token: address } = valueOf(await makeCalendarAddress(calendar, credentials));
  return { own, elsewhere, other, guarded, key, challenge, address };
}
type Stage = Awaited<ReturnType<typeof prepare>>;
type Own = Stage['own'];

const chosen = 'fire ord der ikke hører sammen';
const change = ({ signedIn }: Own, old: string) => ({ signedIn, visitor, old, chosen });
const isThere = (found: unknown): string => (found === null ? 'refused' : 'done');
/** Everybody who looks at the sample municipality shares its accounts. */
const shared = (own: Own): Own => ({
  ...own,
  signedIn: { ...own.signedIn, account: { ...own.signedIn.account, isDemonstration: true } },
});

/** How one signs in is changed by oneself, with the password; what is another’s is as if it were not there. */
const useCases: Readonly<Record<string, ProvedUseCase<Stage>>> = {
  changePassword: {
    leaves: countedAttempt,
    right: async ({ own }) =>
      outcomeOf(await changePassword(context, credentials, change(own, password))),
    wrong: {
      'another password': [
        'wrong',
        async ({ own }) =>
          outcomeOf(await changePassword(context, credentials, change(own, 'forkert'))),
      ],
      'an account that is shared': [
        'demonstration',
        async ({ own }) =>
          outcomeOf(await changePassword(context, credentials, change(shared(own), password))),
      ],
    },
  },
  endSessions: {
    right: async ({ own, elsewhere }) =>
      outcomeOf(await endSessions(context, own.signedIn, elsewhere.signedIn.session.id)),
    wrong: {
      'a session of somebody else': [
        'not-found',
        async ({ own, other }) =>
          outcomeOf(await endSessions(context, own.signedIn, other.signedIn.session.id)),
      ],
    },
  },
  beginPasskey: {
    leaves: countedAttempt,
    right: async ({ own }) => outcomeOf(await beginPasskey(own, desk, password)),
    wrong: {
      'another password': [
        'wrong',
        async ({ own }) => outcomeOf(await beginPasskey(own, desk, 'forkert')),
      ],
      'an account that is shared': [
        'demonstration',
        async ({ own }) => outcomeOf(await beginPasskey(shared(own), desk, password)),
      ],
    },
  },
  addPasskey: {
    leaves: takenChallenge,
    right: async ({ own, challenge: token }) =>
      outcomeOf(await addPasskey(own, desk, { token, answer: 'udfordring', name: 'Telefon' })),
    wrong: {
      'an answer that is made up': [
        'not-accepted',
        async ({ own, challenge: token }) =>
          outcomeOf(await addPasskey(own, desk, { token, answer: 'gættet', name: 'Telefon' })),
      ],
      'a challenge of somebody else': [
        'not-accepted',
        async ({ other, challenge: token }) =>
          outcomeOf(await addPasskey(other, desk, { token, answer: 'udfordring', name: 'Min' })),
      ],
    },
  },
  renamePasskey: {
    right: async ({ own }) => outcomeOf(await renamePasskey(own, { id: 'noegle', name: 'Nøglen' })),
    wrong: {
      'a passkey of somebody else': [
        'not-found',
        async ({ other }) =>
          outcomeOf(await renamePasskey(other, { id: 'noegle', name: 'Min nu' })),
      ],
    },
  },
  removePasskey: {
    right: async ({ own }) => outcomeOf(await removePasskey(own, 'noegle')),
    wrong: {
      'a passkey of somebody else': [
        'not-found',
        async ({ other }) => outcomeOf(await removePasskey(other, 'noegle')),
      ],
    },
  },
  beginSecondFactor: {
    leaves: countedAttempt,
    right: async ({ other }) => outcomeOf(await beginSecondFactor(other, password)),
    wrong: {
      'another password': [
        'wrong',
        async ({ other }) => outcomeOf(await beginSecondFactor(other, 'forkert')),
      ],
      'an account that is shared': [
        'demonstration',
        async ({ other }) => outcomeOf(await beginSecondFactor(shared(other), password)),
      ],
    },
  },
  showPendingKey: {
    right: async ({ own }) => isThere(await showPendingKey(own)),
    wrong: {
      'nothing begun': ['refused', async ({ other }) => isThere(await showPendingKey(other))],
      'a key that is in use': [
        'refused',
        async ({ guarded }) => isThere(await showPendingKey(guarded.own)),
      ],
    },
  },
  confirmSecondFactor: {
    right: async ({ own, key }) => outcomeOf(await confirmSecondFactor(own, codeOf(key))),
    wrong: {
      'a wrong code': [
        'wrong-code',
        async ({ own }) => outcomeOf(await confirmSecondFactor(own, '000000')),
      ],
      'nothing begun': [
        'not-begun',
        async ({ other, key }) => outcomeOf(await confirmSecondFactor(other, codeOf(key))),
      ],
    },
  },
  renewRecoveryCodes: {
    leaves: countedAttempt,
    right: async ({ guarded }) =>
      outcomeOf(await renewRecoveryCodes(guarded.own, { password, code: guarded.app() })),
    wrong: {
      'another password': [
        'wrong',
        async ({ guarded }) => outcomeOf(await renewRecoveryCodes(guarded.own, { password: 'forkert', code: guarded.app() })), // prettier-ignore
      ],
      'a wrong code': [
        'wrong-code',
        async ({ guarded }) =>
          outcomeOf(await renewRecoveryCodes(guarded.own, { password, code: '000000' })),
      ],
    },
  },
  removeSecondFactor: {
    leaves: countedAttempt,
    right: async ({ guarded }) =>
      outcomeOf(await removeSecondFactor(guarded.own, { password, code: guarded.app() })),
    wrong: {
      'another password': [
        'wrong',
        async ({ guarded }) => outcomeOf(await removeSecondFactor(guarded.own, { password: 'forkert', code: guarded.app() })), // prettier-ignore
      ],
      'a wrong code': [
        'wrong-code',
        async ({ guarded }) =>
          outcomeOf(await removeSecondFactor(guarded.own, { password, code: '000000' })),
      ],
    },
  },
  readOwnCalendar: {
    right: async ({ address }) =>
      isThere(await readOwnCalendar(context, published, credentials, address, '2026-05-12')),
    wrong: {
      'an address that is made up': [
        'refused',
        async () =>
          isThere(await readOwnCalendar(context, published, credentials, 'gættet', '2026-05-12')),
      ],
    },
  },
};

testProofs(database, prepare, useCases);
