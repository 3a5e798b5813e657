import { hasDuty } from '#domain/access/duties.ts';
import type { BodyId, OrganizationId } from '#domain/ids.ts';
import type { SettingFault } from '#domain/paper/setting-faults.ts';
import { followUp } from '#domain/paper/setting-versions.ts';
import type { Validity } from '#domain/paper/template.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import type { SettingEvent } from './paper-event.ts';
import { dayOf } from './paper-settings.ts';

export type KeepSettingsRefused =
  | { readonly type: 'not-allowed' }
  | { readonly type: 'not-found' }
  /** Each leads to the field that mends it. */
  | { readonly type: 'faults'; readonly faults: readonly SettingFault[] };
export type Kept = Result<null, KeepSettingsRefused>;

export const faulty = (faults: readonly SettingFault[]): Result<never, KeepSettingsRefused> =>
  err({ type: 'faults', faults });

/** What was done, for the journal. */
type Done = { readonly subject: string; readonly detail: unknown };

/**
 * Changes how papers are written in the municipality of the administrator who does it: allowed to nobody else, and
 * journalled.
 */
export const keepSettings = (
  { actor, now, transact }: Context,
  what: SettingEvent,
  work: (stores: Stores, body: BodyId, today: string) => Promise<Result<Done, KeepSettingsRefused>>,
): Promise<Kept> =>
  transact(async (stores): Promise<Kept> => {
    const body = await bodyKeptBy({ actor, stores });
    if (!body) return err({ type: 'not-allowed' });
    // Two versions from the same day must not come in side by side.
    await stores.lockArchive();
    const at = now();
    const done = await work(stores, body, dayOf(at));
    if (!done.ok) return done;
    await stores.journal.add({ at, by: actor.name, what, ...done.value });
    return ok(null);
  });

/** The municipality whose settings an actor keeps: an administrator's account's; null for everybody else. */
export async function bodyKeptBy({
  actor,
  stores,
}: Pick<Context, 'actor' | 'stores'>): Promise<BodyId | null> {
  if (!hasDuty(actor, 'keep-settings') || actor.account === null) return null;
  return (await stores.accounts.find(actor.account))?.body ?? null;
}

/** Whom a setting is for: a committee of the body by any of its names, or all; null where there is no such committee. */
export async function scopeOf(
  { organizations }: Stores,
  body: BodyId,
  committee: OrganizationId | null,
): Promise<Validity['committees'] | null> {
  if (committee === null) return 'all';
  const found = await organizations.find(committee);
  return found?.body === body && found.meets ? [found.leader] : null;
}

/** Ends the version before a new one, or tells why the new one cannot come there. */
export async function endBefore(
  { paperSettings }: Stores,
  what: 'template' | 'steps',
  body: BodyId,
  all: readonly (Validity & { readonly id: string })[],
  next: Pick<Validity, 'committees' | 'from'>,
): Promise<SettingFault | null> {
  const followed = followUp(all, next);
  if ('field' in followed) return followed;
  for (const id of followed.end) await paperSettings.end(what, body, id, followed.on);
  return null;
}
