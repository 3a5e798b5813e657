import type { AccountGrant } from '#domain/access/compute-actor.ts';
import type { AccountId, BodyId, Id, PersonId } from '#domain/ids.ts';

/** Somebody who can sign in. */
export type Account = {
  readonly id: AccountId;
  readonly body: BodyId;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** Whom of the register of members it belongs to. */
  readonly person: PersonId | null;
  /** Null where only the municipality's own sign-in lets them in. */
  readonly passwordHash: string | null;
  readonly status: 'active' | 'closed';
  readonly language: 'da' | 'en';
  /** One of the sample municipality's; marked wherever it is shown. */
  readonly isDemonstration: boolean;
  /** May sign in with a password where that is otherwise off. */
  readonly isBreakGlass: boolean;
  readonly createdAt: Date;
};

export type GrantId = Id<'Grant'>;

export type StoredGrant = AccountGrant & {
  readonly id: GrantId;
  readonly account: AccountId;
  /** Whose stead it is exercised in. */
  readonly deputyFor: AccountId | null;
  /** Written by the municipality's own sign-in, which writes it anew at each sign-in. */
  readonly fromSignIn: boolean;
};

export type AccountStore = {
  readonly find: (id: AccountId) => Promise<Account | null>;
  /** @param email in any case */
  readonly withEmail: (email: string) => Promise<Account | null>;
  /** All but those of a sample municipality that has been taken out. */
  readonly list: () => Promise<readonly Account[]>;
  readonly add: (account: Account) => Promise<void>;
  readonly setName: (id: AccountId, name: string) => Promise<void>;
  readonly setLanguage: (id: AccountId, language: Account['language']) => Promise<void>;
  readonly setPasswordHash: (id: AccountId, hash: string) => Promise<void>;
  readonly setPerson: (id: AccountId, person: PersonId | null) => Promise<void>;
  readonly close: (id: AccountId) => Promise<void>;
  /** Active accounts that are a municipality's administrators at a moment, demonstration accounts left out. */
  readonly administrators: (body: BodyId, at: Date) => Promise<readonly Account[]>;
  /** Active accounts of the same municipality, other than this one, that are administrators without an end. */
  readonly countAdministrators: (but: AccountId) => Promise<number>;
  /** Municipalities all of whose accounts, closed ones too, are for demonstration: the made-up one. */
  readonly bodiesOfDemonstration: () => Promise<ReadonlySet<BodyId>>;
  readonly removeGrant: (id: GrantId) => Promise<void>;
  readonly grantsOf: (id: AccountId) => Promise<readonly StoredGrant[]>;
  readonly addGrant: (grant: Omit<StoredGrant, 'insteadOf'>) => Promise<void>;
  /** Nobody signs in with them again; what they wrote and did stays under their names. */
  readonly closeDemonstration: () => Promise<void>;
};
