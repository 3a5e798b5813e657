import type { MeetingId, OrganizationId } from '#domain/ids.ts';
import { parseId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { projectMeeting } from '../import/project-meeting.ts';
import type { Context, StaleKind, Stores } from '../ports.ts';
import { registerOf } from '../recognition/organization-register.ts';
import { isUpToDate, loadMeeting } from './load-meeting.ts';
import { refreshCommittee } from './refresh-committee.ts';
import { refreshPeople } from './refresh-people.ts';
import { takeDownMeeting } from './take-down.ts';
import { writeMeeting, type Publisher } from './write-meeting.ts';

/** In this order: what is made again from documents may make public copies stale. */
const steps: readonly { readonly kind: StaleKind; readonly atOnce: number }[] = [
  { kind: 'projection', atOnce: 20 },
  { kind: 'meeting', atOnce: 20 },
  { kind: 'person', atOnce: 200 },
  { kind: 'committee', atOnce: 20 },
];

/**
 * Makes everything again that was marked as stale, a few at a time, each few in a transaction of their own: it can be cut
 * off at any moment and goes on where it was.
 * @param signal stops between two of them
 */
export async function refreshStale(
  context: Pick<Context, 'actor' | 'now' | 'transact'>,
  signal?: AbortSignal,
): Promise<void> {
  for (const { kind, atOnce } of steps) {
    let taken = atOnce;
    while (taken === atOnce && signal?.aborted !== true)
      taken = await refreshSome(context, kind, atOnce);
  }
}

async function refreshSome(
  { actor, now, transact }: Pick<Context, 'actor' | 'now' | 'transact'>,
  kind: StaleKind,
  atOnce: number,
): Promise<number> {
  const done = await transact(async (stores) => {
    await stores.lockArchive();
    const subjects = await stores.stale.take(kind, atOnce);
    if (kind === 'person') await refreshPeople(stores, subjects.map(parse<'Person'>));
    const publisher = { by: actor.name, at: now() };
    for (const subject of subjects) {
      if (kind === 'projection') await reproject(stores, parse<'Meeting'>(subject), publisher);
      if (kind === 'meeting') await rewrite(stores, parse<'Meeting'>(subject), publisher);
      if (kind === 'committee') await refreshPage(stores, parse<'Organization'>(subject));
    }
    return ok(subjects.length);
  });
  return done.ok ? done.value : 0;
}

function parse<Entity extends string>(subject: string) {
  const id = parseId<Entity>(subject);
  if (!id) throw new Error(`${subject} is no id`);
  return id;
}

/**
 * A meeting whose valid documents have changed. If its newest edition was made from one that is no longer valid, that
 * edition goes; what stood there before it comes back, if it was public.
 */
async function reproject(stores: Stores, id: MeetingId, publisher: Publisher): Promise<void> {
  const loaded = await loadMeeting(stores, id);
  if (!loaded) return;
  const { body, register, meeting } = loaded;
  const valid = await stores.documents.validVersions(id);
  await projectMeeting(stores, meeting, body, register);
  if (meeting.state !== 'published') return;
  const editions = await stores.editions.ofMeeting(id);
  const takenBack = await stores.documents.retracted(id);
  const fallen = editions.filter(({ documentVersions }) =>
    documentVersions.some((version) => takenBack.has(version)),
  );
  const newest = editions.at(-1);
  const oncePublic = new Set(editions.flatMap(({ documentVersions }) => documentVersions));
  const mayReturn = valid.length > 0 && valid.every(({ version }) => oncePublic.has(version));
  const newestFell = newest !== undefined && fallen.includes(newest);
  if (newestFell && !mayReturn) {
    await takeDownMeeting(stores, meeting, register, 'unpublished', publisher.at);
    return;
  }
  if (meeting.slug !== null && fallen.length > 0) {
    const versions = fallen.map(({ version }) => version);
    await stores.editions.withdraw(id, meeting.slug, versions, publisher.at);
  }
  if (newestFell || isUpToDate(meeting, valid))
    await writeMeeting(stores, meeting, body, register, publisher);
}

/** A public copy in which a link or an address has changed. One that a newer version waits to replace stays as it is. */
async function rewrite(stores: Stores, id: MeetingId, publisher: Publisher): Promise<void> {
  const loaded = await loadMeeting(stores, id);
  if (loaded?.meeting.state !== 'published') return;
  const { body, register, meeting } = loaded;
  if (isUpToDate(meeting, await stores.documents.validVersions(id)))
    await writeMeeting(stores, meeting, body, register, publisher);
}

async function refreshPage(stores: Stores, id: OrganizationId): Promise<void> {
  const organization = await stores.organizations.find(id);
  if (!organization) return;
  const register = registerOf(await stores.organizations.ofBody(organization.body));
  await refreshCommittee(stores, register, register.leaderOf(register.byId(id)));
}
