import { afterAll } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { anAccount, password } from '../../../../test/people.ts';
import {
  countedAttempt,
  takenChallenge,
  testProofs,
  type ProvedUseCase,
} from '../../../../test/proof-table.ts';
import { atTheDoor, authenticator, visitor } from '../../../../test/signed-in.ts';
import { chooseForgottenPassword, isLinkAlive } from './choose-forgotten-password.ts';
import { findSignedIn } from './find-signed-in.ts';
import { finishSignIn, isHalfSignedIn } from './finish-sign-in.ts';
import { forgetPassword } from './forget-password.ts';
import type { PasskeyDesk } from './passkey-desk.ts';
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';
import { signIn } from './sign-in.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
const { context, reset, half, ownOf, withSecondFactor } = atTheDoor(database);

/** A device whose answer is the challenge itself has seen its owner. */
const desk: PasskeyDesk = {
  offerNew: () => Promise.resolve({ challenge: 'ny' }),
  readNew: () => Promise.resolve(null),
  offerSignIn: () => Promise.resolve({ challenge: 'udfordring' }),
  idIn: () => 'noegle',
  checkSignIn: (answer, challenge) => Promise.resolve(answer === challenge ? 1 : null),
};

const address = 'helle@proevestrup.example';
const tokens = async (): Promise<readonly string[]> =>
  (await db.selectFrom('mail').select('letter').orderBy('id').execute()).flatMap(({ letter }) =>
    letter?.kind === 'password-forgotten' ? (/kode=([\w-]+)/.exec(letter.path)?.[1] ?? []) : [],
  );

/** Somebody with a passkey and a link to a new password; somebody with two steps, half signed in; and one whose account is closed. */
async function prepare() {
  reset();
  const account = await anAccount(database);
  await db.updateTable('account').set({ email: address }).where('id', '=', account.id).execute();
  await context.stores.passkeys.add({
    ...{ id: 'noegle', account: account.id, publicKey: 'AA', counter: 0, transports: [] },
    ...{ name: 'Min telefon', addedAt: context.now(), lastUsedAt: null },
  });
  valueOf(await forgetPassword(context, credentials, { email: address, visitor }));
  const [link = ''] = await tokens();
  const guarded = await withSecondFactor();
  const other = await withSecondFactor();
  const token = await half(guarded.email);
  const closed = await anAccount(database, { status: 'closed' });
  const { token: session } = await ownOf({ ...account, email: address });
  const { token: challenge } = valueOf(await beginPasskeySignIn(context, credentials, desk));
  return { email: address, link, guarded, other, token, closed, session, challenge };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const local = { visitor, localAccounts: 'on' } as const;
const chosen = 'fire ord der ikke hører sammen';
const enter = (email: string, secret: string) => ({ email, password: secret, ...local });
const isThere = (found: unknown): string =>
  found === null || found === false ? 'refused' : 'done';

/** What anybody at the door can try: it opens to whoever proves who they are. */
const useCases: Readonly<Record<string, ProvedUseCase<Stage>>> = {
  signIn: {
    leaves: countedAttempt,
    right: async ({ email }) =>
      outcomeOf(await signIn(context, credentials, enter(email, password))),
    wrong: {
      'another password': [
        'wrong',
        async ({ email }) =>
          outcomeOf(await signIn(context, credentials, enter(email, 'forkert kodeord'))),
      ],
      'no account of that address': [
        'wrong',
        async () =>
          outcomeOf(await signIn(context, credentials, enter('ukendt@example.org', password))),
      ],
      'an account that is closed': [
        'wrong',
        async ({ closed }) =>
          outcomeOf(await signIn(context, credentials, enter(closed.email, password))),
      ],
      'a municipality that signs people in itself': [
        'wrong',
        async ({ email }) =>
          outcomeOf(
            await signIn(context, credentials, {
              ...{ ...enter(email, password), localAccounts: 'break-glass' },
            }),
          ),
      ],
    },
  },
  finishSignIn: {
    leaves: countedAttempt,
    right: async ({ token, guarded }) =>
      outcomeOf(
        await finishSignIn(context, credentials, authenticator, {
          ...{ token, code: guarded.app(), ...local },
        }),
      ),
    wrong: {
      'a wrong code': [
        'wrong-code',
        async ({ token }) => outcomeOf(await finishSignIn(context, credentials, authenticator, { token, code: '000000', ...local })), // prettier-ignore
      ],
      'a code of somebody else': [
        'wrong-code',
        async ({ token, other }) => outcomeOf(await finishSignIn(context, credentials, authenticator, { token, code: other.app(), ...local })), // prettier-ignore
      ],
      'no password given before': [
        'sign-in-expired',
        async ({ guarded }) => outcomeOf(await finishSignIn(context, credentials, authenticator, { token: 'gættet', code: guarded.app(), ...local })), // prettier-ignore
      ],
    },
  },
  isHalfSignedIn: {
    right: async ({ token }) => isThere(await isHalfSignedIn(context, credentials, token)),
    wrong: {
      'a token that is made up': [
        'refused',
        async () => isThere(await isHalfSignedIn(context, credentials, 'gættet')),
      ],
      'the token of a session': [
        'refused',
        async ({ session }) => isThere(await isHalfSignedIn(context, credentials, session)),
      ],
    },
  },
  findSignedIn: {
    right: async ({ session }) =>
      isThere(await findSignedIn(context, credentials, session, '2026-05-12')),
    wrong: {
      'a token that is made up': [
        'refused',
        async () => isThere(await findSignedIn(context, credentials, 'gættet', '2026-05-12')),
      ],
      'a password without its code': [
        'refused',
        async ({ token }) => isThere(await findSignedIn(context, credentials, token, '2026-05-12')),
      ],
    },
  },
  signInWithPasskey: {
    leaves: takenChallenge,
    right: async ({ challenge: token }) =>
      outcomeOf(
        await signInWithPasskey(context, credentials, desk, {
          ...{ token, answer: 'udfordring', ...local },
        }),
      ),
    wrong: {
      'an answer that is made up': [
        'not-accepted',
        async ({ challenge: token }) => outcomeOf(await signInWithPasskey(context, credentials, desk, { token, answer: 'gættet', ...local })), // prettier-ignore
      ],
      'the challenge of no browser': [
        'not-accepted',
        async () => outcomeOf(await signInWithPasskey(context, credentials, desk, { token: null, answer: 'udfordring', ...local })), // prettier-ignore
      ],
    },
  },
  forgetPassword: {
    // Whether the address has an account is not told: that it was asked for is counted, and no mail goes out.
    leaves: ['public.sign_in_attempt'],
    right: async ({ guarded: { email } }) => {
      const before = (await tokens()).length;
      valueOf(await forgetPassword(context, credentials, { email, visitor }));
      return (await tokens()).length > before ? 'done' : 'no mail';
    },
    wrong: {
      'no account of that address': [
        'done',
        async () =>
          outcomeOf(
            await forgetPassword(context, credentials, { email: 'ukendt@example.org', visitor }),
          ),
      ],
      'an account that is closed': [
        'done',
        async ({ closed: { email } }) =>
          outcomeOf(await forgetPassword(context, credentials, { email, visitor })),
      ],
    },
  },
  isLinkAlive: {
    right: async ({ link }) => isThere(await isLinkAlive(context, credentials, link)),
    wrong: {
      'a link that is made up': [
        'refused',
        async () => isThere(await isLinkAlive(context, credentials, 'gættet')),
      ],
    },
  },
  chooseForgottenPassword: {
    right: async ({ link: token }) =>
      outcomeOf(await chooseForgottenPassword(context, credentials, { token, chosen, visitor })),
    wrong: {
      'a link that is made up': [
        'link-dead',
        async () => outcomeOf(await chooseForgottenPassword(context, credentials, { token: 'gættet', chosen, visitor })), // prettier-ignore
      ],
      'a password that is guessed at once': [
        'weak',
        async ({ link: token }) => outcomeOf(await chooseForgottenPassword(context, credentials, { token, chosen: '1234', visitor })), // prettier-ignore
      ],
    },
  },
};

testProofs(database, prepare, useCases);
