import { holdsRole, type Actor } from '#domain/access/actor.ts';
import { hasDuty } from '#domain/access/duties.ts';
import type { AccountId, BodyId } from '#domain/ids.ts';
import type { Notice, NoticeAudience } from '#domain/notice/notice.ts';
import { actorOf, municipalityOf } from '../access/find-signed-in.ts';
import type { Account } from '../access/account-store.ts';
import { dayOf } from '../paper/paper-settings.ts';
import type { Stores } from '../ports.ts';

/**
 * Tells those who are meant, in the transaction of what has happened: whoever holds the role or the seat that day, and never
 * the one who did it. Whoever wants mails at once gets one.
 * @param by who did it
 * @param isUrgent everybody meant gets a mail at once, whatever they have chosen: something goes wrong that they do not see
 * @returns how many were meant, the one who did it among them
 */
export async function tell(
  stores: Stores,
  by: Pick<Actor, 'account'>,
  { to, what, about, at }: Omit<Notice, 'id'>,
  isUrgent = false,
): Promise<number> {
  const meant = await whoIsMeant(stores, to, at);
  const recipients = meant.filter(({ id }) => id !== by.account);
  const id = stores.newId<'Notice'>();
  const isKeptFrom = await recusedIn(stores, about);
  const chosen = await Promise.all(
    recipients.map(async (account) => ({
      account,
      mail: isUrgent
        ? ('at-once' as const)
        : (await isKeptFrom(account))
          ? ('none' as const)
          : await stores.notices.mailChoice(account.id),
    })),
  );
  await stores.notices.add(
    { id, to, what, about, at },
    chosen.map(({ account, mail }) => ({ account: account.id, waitsForMail: mail === 'daily' })),
  );
  // Nothing of what it is about goes out of the house: only that it is there, and where.
  for (const { account, mail } of chosen)
    if (mail === 'at-once')
      await stores.outbox.queue({
        to: account.email,
        language: account.language,
        letter: { kind: 'notice', name: account.name, what, path: `/arbejdsrum/beskeder/${id}` },
        at,
      });
  return meant.length;
}

/** Who gets no mail: their notice of a closed matter that they are disqualified in is not there for them (LAW L53). */
async function recusedIn(
  { papers, agendaReadings }: Stores,
  about: Notice['about'],
): Promise<(account: Account) => Promise<boolean>> {
  const paper = 'paper' in about ? await papers.find(about.paper) : null;
  if (paper?.access.kind !== 'closed') return () => Promise.resolve(false);
  return async ({ person }) =>
    person !== null && (await agendaReadings.recusedFrom(person)).papers.has(paper.id);
}

/** Whether anybody would be told on the day of a moment, but for one account. */
export async function isAnybodyMeant(
  stores: Pick<Stores, 'notices' | 'accounts' | 'seats' | 'organizations' | 'paperSettings'>,
  to: NoticeAudience,
  at: Date,
  but: AccountId | null = null,
): Promise<boolean> {
  const actorThen = actorsOn(stores, dayOf(at));
  for (const account of await stores.notices.mayBeMeant(to))
    if (account.id !== but && isMeant(await actorThen(account), to)) return true;
  return false;
}

async function whoIsMeant(
  stores: Stores,
  to: NoticeAudience,
  at: Date,
): Promise<readonly Account[]> {
  const meant: Account[] = [];
  const actorThen = actorsOn(stores, dayOf(at));
  for (const account of await stores.notices.mayBeMeant(to))
    if (isMeant(await actorThen(account), to)) meant.push(account);
  return meant;
}

/** What several accounts may do on a day; each municipality is looked up once. */
function actorsOn(
  stores: Parameters<typeof actorOf>[0],
  today: string,
): (account: Account) => Promise<Actor> {
  const known = new Map<BodyId, ReturnType<typeof municipalityOf>>();
  return (account) => {
    const municipality = known.get(account.body) ?? municipalityOf(stores, account.body);
    known.set(account.body, municipality);
    return actorOf(stores, account, today, municipality);
  };
}

function isMeant(actor: Actor, to: NoticeAudience): boolean {
  if ('account' in to) return actor.account === to.account;
  return to.role === 'reader'
    ? hasDuty(actor, 'receive-agendas', to.committee)
    : holdsRole(actor, to.role, to.committee);
}
