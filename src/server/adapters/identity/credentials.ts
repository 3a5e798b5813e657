import { createHash, randomBytes } from 'node:crypto';
import * as argon2 from 'argon2';
import type { Credentials } from '#application/access/credentials.ts';

/** OWASP's second choice of parameters for argon2id: 19 MiB, two rounds, one lane. */
const cost = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const hashPassword = (password: string): Promise<string> => argon2.hash(password, cost);

let nobody: Promise<string> | undefined;
/** The hash of a password that nobody knows. */
const nobodysHash = (): Promise<string> =>
  (nobody ??= hashPassword(randomBytes(32).toString('base64url')));

export const credentials: Credentials = {
  hashPassword,
  async verifyPassword(hash, password) {
    const isRight = await argon2.verify(hash ?? (await nobodysHash()), password);
    return isRight && hash !== null;
  },
  newToken: () => randomBytes(32).toString('base64url'),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
