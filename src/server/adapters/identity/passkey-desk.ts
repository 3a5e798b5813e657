import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import * as v from 'valibot';
import type { PasskeyDesk } from '#application/access/passkey-desk.ts';

const text = v.pipe(v.string(), v.maxLength(20_000));
const shared = {
  id: v.pipe(v.string(), v.maxLength(2_000)),
  rawId: v.pipe(v.string(), v.maxLength(2_000)),
  type: v.literal('public-key'),
  clientExtensionResults: v.optional(v.object({}), {}),
};
const NewPasskey = v.object({
  ...shared,
  response: v.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: v.optional(v.array(v.picklist(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))), // prettier-ignore
  }),
});
const SignIn = v.object({
  ...shared,
  response: v.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: v.optional(v.nullable(text)),
  }),
});

/** EdDSA, ES256 and RS256, by their numbers in COSE: what every device knows one of. */
const algorithms = [-8, -7, -257];

/**
 * Passkeys for the address that people see. Browsers know none for a bare IP address.
 * @returns null where the address is one
 */
export function passkeyDesk(origin: string): PasskeyDesk | null {
  const { hostname } = new URL(origin);
  if (/^[\d.]+$|^\[/.test(hostname)) return null;
  const expected = { expectedOrigin: origin, expectedRPID: hostname } as const;
  return {
    offerNew: ({ id, email, name }, known) =>
      generateRegistrationOptions({
        ...{ rpName: 'Rådslag', rpID: hostname, userName: email, userDisplayName: name },
        userID: new TextEncoder().encode(id),
        supportedAlgorithmIDs: algorithms,
        attestationType: 'none',
        excludeCredentials: known.map((one) => ({ id: one.id, transports: [...one.transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    async readNew(answer, challenge) {
      const parsed = v.safeParse(NewPasskey, answer);
      if (!parsed.success) return null;
      const { transports = [], ...response } = parsed.output.response;
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          ...{ ...expected, expectedChallenge: challenge },
          response: { ...parsed.output, response },
          supportedAlgorithmIDs: algorithms,
          requireUserVerification: true,
        });
        if (!verified) return null;
        const { id, publicKey, counter } = registrationInfo.credential;
        return {
          ...{ id, publicKey: Buffer.from(publicKey).toString('base64url'), counter },
          transports,
        };
      } catch {
        // It says in words what does not fit; whoever made it up needs no help.
        return null;
      }
    },
    offerSignIn: () =>
      generateAuthenticationOptions({ rpID: hostname, userVerification: 'required' }),
    idIn(answer) {
      const parsed = v.safeParse(SignIn, answer);
      return parsed.success ? parsed.output.id : null;
    },
    async checkSignIn(answer, challenge, { id, publicKey, counter, account }) {
      const parsed = v.safeParse(SignIn, answer);
      if (!parsed.success) return null;
      const { userHandle, ...response } = parsed.output.response;
      // The account that the device believes it is for must be the one that the key is of.
      if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== account) return null;
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...{
            ...expected,
            response: { ...parsed.output, response },
            expectedChallenge: challenge,
          },
          credential: {
            id,
            publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
            counter,
          },
          requireUserVerification: true,
        });
        return verified ? authenticationInfo.newCounter : null;
      } catch {
        return null;
      }
    },
  };
}
