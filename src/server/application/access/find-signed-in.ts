import type { Actor, Municipality } from '#domain/access/actor.ts';
import { computeActor } from '#domain/access/compute-actor.ts';
import type { RegisteredSeat } from '#domain/access/registered-seat.ts';
import { isValidOn } from '#domain/access/validity.ts';
import { substitutesOn } from '#domain/access/voters.ts';
import type { AccountId, BodyId, OrganizationId, SeatId } from '#domain/ids.ts';
import type { Context, Stores } from '../ports.ts';
import type { Account } from './account-store.ts';
import type { Credentials } from './credentials.ts';
import { isAlive } from './session-life.ts';
import type { Session } from './session-store.ts';
import { substitutionRulesOn } from './substitution-rules.ts';

/** Whose request it is. */
export type SignedIn = {
  readonly session: Session;
  readonly account: Account;
  readonly actor: Actor;
};

/** How exactly `lastSeenAt` is kept, in milliseconds. */
const grain = 60_000;

/**
 * Who a session's token belongs to, with what they may do today.
 * @param today ISO, in Denmark
 * @param counts whether somebody does something: what a page asks by itself keeps no session alive
 * @returns null for a token that is unknown, ended, too old or unused for too long, or whose account is closed
 */
export async function findSignedIn(
  { stores, now }: Pick<Context, 'stores' | 'now'>,
  { digest }: Credentials,
  token: string,
  today: string,
  counts = true,
): Promise<SignedIn | null> {
  const found = await stores.sessions.withAccount(digest(token));
  if (found === null) return null;
  const { session, account } = found;
  const at = now();
  const idle = at.getTime() - session.lastSeenAt.getTime();
  if (!isAlive(session, at)) {
    await stores.sessions.end(session.id);
    return null;
  }
  if (account.status !== 'active') return null;
  const [actor] = await Promise.all([
    actorOf(stores, account, today),
    counts && idle > grain ? stores.sessions.touch(session.id, at) : null,
  ]);
  return { session, account, actor };
}

type ActorStores = Pick<Stores, 'accounts' | 'seats' | 'organizations' | 'paperSettings'>;

/**
 * What an account may do on a day.
 * @param municipality the account's, where it has been looked up already
 */
export async function actorOf(
  stores: ActorStores,
  account: Pick<Account, 'name' | 'person' | 'body'> & { readonly id: AccountId },
  today: string,
  municipality = municipalityOf(stores, account.body),
): Promise<Actor> {
  const { accounts, seats } = stores;
  const [grants, held, within] = await Promise.all([
    accounts.grantsOf(account.id),
    account.person === null ? [] : seats.ofPerson(account.person),
    municipality,
  ]);
  const { standingIn, withoutChair } = await standingOf(stores, held, today);
  return computeActor(account, grants, held, today, standingIn, withoutChair, within);
}

type Standing = {
  readonly standingIn: ReadonlySet<SeatId>;
  readonly withoutChair: ReadonlySet<OrganizationId>;
};

/**
 * Who stands in for whom where one is a substitute or a vice-chair. By the rule that says who votes: whoever may not vote in a
 * committee as a substitute reads nothing closed there either. A chair is away where there is none, or where somebody stands in
 * for the chair: that is one member more, not another chair (LAW L61, L64).
 */
async function standingOf(
  stores: ActorStores,
  held: readonly RegisteredSeat[],
  today: string,
): Promise<Standing> {
  const asked = held.filter(
    (seat) =>
      (seat.office === 'substitute' || seat.office === 'vice-chair') && isValidOn(seat, today),
  );
  const committees = await Promise.all(
    [...new Set(asked.map(({ committee }) => committee))].map(async (committee) => {
      const seats = (await stores.seats.ofCommittee(committee)).filter((seat) =>
        isValidOn(seat, today),
      );
      const isCalled = seats.some(({ office }) => office === 'substitute');
      const standingIn = isCalled
        ? substitutesOn(seats, today, await substitutionRulesOn(stores, committee, today))
        : new Map<SeatId, RegisteredSeat>();
      const isLed = seats.some(({ office, id }) => office === 'chair' && !standingIn.has(id));
      return { committee, standingIn: [...standingIn.values()].map(({ id }) => id), isLed };
    }),
  );
  return {
    standingIn: new Set(committees.flatMap((one) => one.standingIn)),
    withoutChair: new Set(committees.flatMap(({ committee, isLed }) => (isLed ? [] : [committee]))),
  };
}

/** The only municipality that an account reaches; undefined where the house holds no other. */
export async function municipalityOf(
  { organizations }: Pick<Stores, 'organizations'>,
  body: BodyId,
): Promise<Municipality | undefined> {
  const committees = await organizations.besideOthers(body);
  return committees === null ? undefined : { body, committees };
}
