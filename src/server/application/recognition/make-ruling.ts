import { hasDuty } from '#domain/access/duties.ts';
import type { BodyId, RulingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { enterRuling } from './enter-ruling.ts';
import { followRuling } from './follow-ruling.ts';
import type { RulingAbout, RulingRow } from './ruling-store.ts';

export type RulingAsked = {
  [About in RulingAbout]: Pick<RulingRow<About>, 'about' | 'kind' | 'members' | 'reason'>;
}[RulingAbout];

export type RulingRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  /** One is joined with another, and split from something. */
  | { readonly type: 'nothing-to-rule' };

/**
 * Says that committees, matters or people are one, or that those named are one of their own, apart from everything they
 * stood with (DEFINITIONS, "Matter", "Person"). Pages, addresses and timelines follow; it can be undone.
 */
export async function makeRuling(
  context: Context,
  asked: RulingAsked,
): Promise<Result<RulingId, RulingRefused>> {
  const { actor, now, transact } = context;
  const made = await transact(async (stores): Promise<Result<RulingId, RulingRefused>> => {
    await stores.lockArchive();
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    const bodies = await bodiesOf(stores, asked);
    const [body, ...others] = new Set(bodies);
    if (body === undefined || others.length > 0 || bodies.length !== asked.members.length)
      return err({ type: 'not-found' });
    if (asked.kind === 'join' && new Set<string>(asked.members).size < 2)
      return err({ type: 'nothing-to-rule' });
    const ruling: RulingRow = {
      id: stores.newId<'Ruling'>(),
      body,
      ...asked,
      items: [],
      madeBy: actor.name,
      madeAt: now(),
      undoneAt: null,
    };
    await enterRuling(stores, ruling);
    await followRuling(stores, ruling);
    return ok(ruling.id);
  });
  if (made.ok) await refreshStale(context);
  return made;
}

/** The municipality of each member that is there. */
async function bodiesOf(
  { organizations, matters, people }: Stores,
  asked: RulingAsked,
): Promise<readonly BodyId[]> {
  if (asked.about === 'matter')
    return (await matters.withIds(asked.members)).map(({ body }) => body);
  if (asked.about === 'person')
    return (await people.withIds(asked.members)).map(({ body }) => body);
  const found = await Promise.all(asked.members.map((id) => organizations.find(id)));
  return found.flatMap((one) => one?.body ?? []);
}
