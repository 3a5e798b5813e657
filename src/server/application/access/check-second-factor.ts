import type { AccountId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { Authenticator } from './authenticator.ts';
import type { Credentials } from './credentials.ts';

/** What is stored of a recovery code, however it is typed. */
export const recoveryDigest = (
  { digest }: Pick<Credentials, 'digest'>,
  account: AccountId,
  code: string,
): string => digest(`${account} ${code.toUpperCase().replace(/[^A-Z2-7]/g, '')}`);

/**
 * Whether a code is this account's, now, and has not been used before; it is used up by that. To be called inside the
 * transaction that lets somebody do something for it.
 */
export async function checkSecondFactor(
  { secondFactors }: Pick<Stores, 'secondFactors'>,
  { stepOf }: Pick<Authenticator, 'stepOf'>,
  credentials: Pick<Credentials, 'digest'>,
  proof: { readonly account: AccountId; readonly code: string; readonly now: Date },
): Promise<'app' | 'recovery-code' | null> {
  const { account, code, now } = proof;
  const factor = await secondFactors.lockAndFind(account);
  if (factor === null) return null;
  const digits = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = stepOf(factor.sealedSecret, account, digits, now);
    // Whoever has seen a code over somebody's shoulder must not use it again.
    if (step === null || (factor.lastStep !== null && step <= factor.lastStep)) return null;
    await secondFactors.noteStep(account, step);
    return 'app';
  }
  const hash = recoveryDigest(credentials, account, code);
  return (await secondFactors.useCode(account, hash, now)) ? 'recovery-code' : null;
}
