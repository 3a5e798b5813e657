import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { Authenticator } from '#application/access/authenticator.ts';
import type { SecretBox } from './secret-box.ts';

/** What every app knows: SHA-1, six digits, half a minute (RFC 6238). */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const groups = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? text;

/** @param host what people know Rådslag by, as it stands in the app */
export const totpAuthenticator = ({ seal, open }: SecretBox, host: string): Authenticator => ({
  newSecret: (account) => seal(new Secret({ size: 20 }).base32, account),
  show(sealedSecret, { id, email }) {
    const secret = open(sealedSecret, id);
    if (secret === null) return null;
    const totp = new TOTP({ ...shape, secret, issuer: `Rådslag ${host}`, label: email });
    const address = totp.toString();
    return { text: groups(secret), address, picture: draw(address) };
  },
  stepOf(sealedSecret, account, code, now) {
    const secret = open(sealedSecret, account);
    if (secret === null) return null;
    const totp = new TOTP({ ...shape, secret });
    const timestamp = now.getTime();
    const away = totp.validate({ token: code, timestamp, window: 1 });
    return away === null ? null : totp.counter({ timestamp }) + away;
  },
  newRecoveryCodes: () =>
    Array.from({ length: 10 }, () =>
      groups(Secret.fromHex(randomBytes(10).toString('hex')).base32),
    ),
});

/** Each dark field as a square, with the margin that cameras want. */
function draw(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return { size, path };
}
