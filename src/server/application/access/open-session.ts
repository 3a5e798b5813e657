import type { Stores } from '../ports.ts';
import type { Account } from './account-store.ts';
import type { Credentials } from './credentials.ts';
import type { WayIn } from './session-store.ts';

/** What is known of whoever knocks: never trusted, only shown to the owner of the account. */
export type Visitor = {
  readonly userAgent: string;
  /** The network: the first 24 bits of an IPv4 address, 48 of an IPv6. */
  readonly addressPrefix: string;
  /** The token of the session that this browser already has: it ends when a new one begins. */
  readonly token: string | null;
};

export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

/** A working day; however busy, one signs in again after it. */
const longest = 12 * 3_600_000;

/** Begins a session of its own: the one that the browser had before is over, so that nobody can plant one beforehand. */
export async function openSession(
  stores: Pick<Stores, 'sessions' | 'newId'>,
  { newToken, digest }: Credentials,
  order: {
    readonly account: Account;
    readonly visitor: Visitor;
    readonly wayIn: WayIn;
    readonly now: Date;
  },
): Promise<OpenedSession> {
  const { account, visitor, wayIn, now } = order;
  if (visitor.token !== null) {
    const before = await stores.sessions.withTokenHash(digest(visitor.token));
    if (before !== null) await stores.sessions.end(before.id);
  }
  await stores.sessions.dropExpired(now);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + longest);
  await stores.sessions.add(
    {
      id: stores.newId(),
      account: account.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      userAgent: visitor.userAgent.slice(0, 200),
      addressPrefix: visitor.addressPrefix,
      wayIn,
    },
    digest(token),
  );
  return { token, expiresAt };
}
