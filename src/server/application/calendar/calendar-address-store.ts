import type { AccountId } from '#domain/ids.ts';

/** Secret addresses of people's own calendars; of a token only its digest is kept. */
export type CalendarAddressStore = {
  readonly madeAt: (account: AccountId) => Promise<Date | null>;
  /** In the place of the one that there was. */
  readonly put: (account: AccountId, tokenHash: string, at: Date) => Promise<void>;
  /** @returns false where there was none */
  readonly remove: (account: AccountId) => Promise<boolean>;
  readonly accountOf: (tokenHash: string) => Promise<AccountId | null>;
};
