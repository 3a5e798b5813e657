import type { AccountId } from '#domain/ids.ts';
import type { Secrets, Vouched } from './sign-in-service.ts';

/** A sign-in that the browser has been sent away for. */
export type SignInUnderWay = Secrets & {
  readonly startedAt: Date;
  /** A page of ours to go to afterwards. */
  readonly next: string;
};

/** Who is who at the municipality's own sign-in. */
export type IdentityStore = {
  /** Until the end of the transaction nobody else signs in as this person. */
  readonly lock: (who: Pick<Vouched, 'issuer' | 'subject'>) => Promise<void>;
  readonly accountOf: (who: Pick<Vouched, 'issuer' | 'subject'>) => Promise<AccountId | null>;
  readonly hasIdentity: (account: AccountId) => Promise<boolean>;
  readonly add: (
    account: AccountId,
    who: Pick<Vouched, 'issuer' | 'subject'>,
    at: Date,
  ) => Promise<void>;
  readonly begin: (tokenHash: string, signIn: SignInUnderWay) => Promise<void>;
  /** Once: an answer that is sent again finds nothing. */
  readonly take: (tokenHash: string) => Promise<SignInUnderWay | null>;
  readonly dropBegunBefore: (moment: Date) => Promise<void>;
};
