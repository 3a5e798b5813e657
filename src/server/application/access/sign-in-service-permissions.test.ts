import { afterAll } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import type { Claims, ClaimRules } from '#domain/access/read-claims.ts';
import { err, ok } from '#domain/result.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { aCommittee, anAccount } from '../../../../test/people.ts';
import { testProofs, type ProvedUseCase } from '../../../../test/proof-table.ts';
import { atTheDoor, visitor } from '../../../../test/signed-in.ts';
import { beginAtService, signInFromService } from './sign-in-from-service.ts';
import type { SignInService, Vouched } from './sign-in-service.ts';

const database = await freshDatabase();
afterAll(database.close);
const { context, reset, later } = atTheDoor(database);

const rules: ClaimRules = {
  roles: { claim: 'roller', map: new Map([['sekretær', ['secretary']]]) },
  ...{ committees: null, name: 'name', email: 'email' },
};
const issuer = 'https://login.proevestrup.example';
const sofie: Claims = {
  ...{ name: 'Sofie Sekretær', email: 'sofie@proevestrup.example', email_verified: true },
  roller: ['sekretær'],
};

/** The municipality's own sign-in, which answers for whoever comes back with the query `svar`. */
const serviceFor = (claims: Claims, subject = 'sofie'): SignInService => ({
  host: 'login.proevestrup.example',
  body: null,
  rules,
  begin: () =>
    Promise.resolve(
      ok({ address: `${issuer}/`, secrets: { state: 's', nonce: 'n', verifier: 'v' } }),
    ),
  finish: (search) => {
    const vouched: Vouched = { issuer, subject, claims };
    return Promise.resolve(search === 'svar' ? ok(vouched) : err({ type: 'service-refused' }));
  },
  signOutAddress: () => Promise.resolve(null),
});
const service = serviceFor(sofie);
const unreachable: SignInService = {
  ...service,
  begin: () => Promise.resolve(err({ type: 'service-unreachable' })),
};

/** Somebody who has been sent to the municipality's sign-in, and accounts that are no business of whoever comes back. */
async function prepare() {
  reset();
  await aCommittee(database, 'Udvalget for Teknik & Miljø');
  const withPassword = await anAccount(database);
  const closed = await anAccount(database, { status: 'closed' });
  await context.stores.identities.add(closed.id, { issuer, subject: 'lukket' }, context.now());
  const { token } = valueOf(await beginAtService(context, credentials, service, '/arbejdsrum'));
  return { token, withPassword };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const back = (token: string | null, search = 'svar') => ({
  ...{ token, search, visitor, today: '2026-05-12' },
});

/** Whoever the municipality answers for comes in with what its claims give, and nobody else (LAW I4). */
const useCases: Readonly<Record<string, ProvedUseCase<Stage>>> = {
  beginAtService: {
    right: async () =>
      outcomeOf(await beginAtService(context, credentials, service, '/arbejdsrum')),
    wrong: {
      'no answer of the service': [
        'service-unreachable',
        async () =>
          outcomeOf(await beginAtService(context, credentials, unreachable, '/arbejdsrum')),
      ],
    },
  },
  signInFromService: {
    // The answer is taken once, whatever it was; whom the municipality knows and who did not get in stands in the journal.
    leaves: ['public.sign_in_under_way', 'public.journal'],
    right: async ({ token }) =>
      outcomeOf(await signInFromService(context, credentials, service, back(token))),
    wrong: {
      'nobody who was sent there by this browser': [
        'sign-in-expired',
        async () => outcomeOf(await signInFromService(context, credentials, service, back(null))),
      ],
      'a cookie that is made up': [
        'sign-in-expired',
        async () =>
          outcomeOf(await signInFromService(context, credentials, service, back('gættet'))),
      ],
      'an answer that comes after a quarter of an hour': [
        'sign-in-expired',
        async ({ token }) => {
          later(15 * 60);
          return outcomeOf(await signInFromService(context, credentials, service, back(token)));
        },
      ],
      'an answer that cannot be trusted': [
        'service-refused',
        async ({ token }) =>
          outcomeOf(
            await signInFromService(context, credentials, service, back(token, 'forfalsket')),
          ),
      ],
      'nothing that they are entrusted with': [
        'no-access',
        async ({ token }) => outcomeOf(await signInFromService(context, credentials, serviceFor({ ...sofie, roller: ['kantinen'] }), back(token))), // prettier-ignore
      ],
      'no address of mail': [
        'no-email',
        async ({ token }) => outcomeOf(await signInFromService(context, credentials, serviceFor({ ...sofie, email: undefined }), back(token))), // prettier-ignore
      ],
      'the address of somebody who signs in with a password': [
        'email-taken',
        async ({ token, withPassword: { email } }) => outcomeOf(await signInFromService(context, credentials, serviceFor({ ...sofie, email }), back(token))), // prettier-ignore
      ],
      'an account that is closed': [
        'closed',
        async ({ token }) => outcomeOf(await signInFromService(context, credentials, serviceFor(sofie, 'lukket'), back(token))), // prettier-ignore
      ],
    },
  },
};

testProofs(database, prepare, useCases);
