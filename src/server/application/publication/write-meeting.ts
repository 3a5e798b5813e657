import type { AgendaItemId } from '#domain/ids.ts';
import { buildMeeting } from '#domain/publication/build-meeting.ts';
import { isSameCopy, sayingOf } from '#domain/publication/edition.ts';
import type { PublicationReport } from '../import/import-report.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import type { EditionRow } from './edition-store.ts';
import { matterSlugsIn } from './change-editions.ts';
import { gatherMeeting, type GatheredMeeting } from './gather-meeting.ts';
import { hideItems } from './hide-items.ts';
import { refreshCommittee } from './refresh-committee.ts';
import { refreshMatters } from './refresh-matters.ts';

export type Publisher = { readonly by: string; readonly at: Date };

/**
 * Makes the public copy of a meeting from its valid documents. There is a new edition only when it says something
 * else than the newest one; a link that has found its target is put into the newest one.
 */
export async function writeMeeting(
  stores: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  publisher: Publisher,
): Promise<PublicationReport & { readonly status: 'published' }> {
  const { editions, published, meetings, stale } = stores;
  const gathered = await gatherMeeting(stores, meeting, body, register);
  const { draft, items } = buildMeeting(gathered.facts);
  const texts = items.flatMap(({ attachments }) => attachments.map(({ text }) => text));
  const sayingHash = stores.digest(JSON.stringify([sayingOf(draft), texts]));

  const earlier = await editions.ofMeeting(meeting.id);
  const newest = earlier.at(-1);
  const kept = newest?.sayingHash === sayingHash ? newest : undefined;
  const version = kept?.version ?? meeting.lastEdition + 1;
  const publishedAt = (kept?.publishedAt ?? publisher.at).toISOString();
  const edition = { ...draft, version, publishedAt };
  if (!kept) {
    await editions.add(newEdition(meeting, gathered, sayingHash, version, publisher));
    const closed = gathered.items.filter(
      ({ status, withdrawnAt }) => status === 'closed' || withdrawnAt !== null,
    );
    await hideItems(stores, earlier, draft.slug, closed);
  }
  const isNew = meeting.state !== 'published';
  const isShown = kept !== undefined && (await published.shownEdition(draft.slug)) === version;
  const changed =
    !isShown || isNew || !isSameCopy(await published.edition(draft.slug, version), edition);
  if (changed) {
    const former = await published.mattersOf(draft.slug);
    await published.putEdition(edition);
    await published.putMeeting(edition, items);
    const matterSlugs = matterSlugsIn(edition);
    await editions.change({ meeting: meeting.id, version }, { matterSlugs });
    await refreshMatters(stores, register, [...new Set([...former, ...matterSlugs])]);
    await putCommittee(stores, register, meeting, draft.committee.slug);
  }
  const versions = gathered.documents.map((document) => document.version);
  const last = Math.max(version, meeting.lastEdition);
  await meetings.setState(meeting.id, 'published', versions, last);
  if (isNew) await published.settleSiteName();

  const keys = changedKeys(gathered);
  await stores.items.setPublishedKeys(keys);
  if (isNew || keys.size > 0)
    await stale.mark('meeting', await stores.references.referring(meeting.id));
  return {
    status: 'published',
    slug: draft.slug,
    edition: version,
    held: gathered.items.filter(({ status }) => status === 'held').length,
    closed: gathered.items.filter(({ status }) => status === 'closed').length,
    waiting: false,
  };
}

const newEdition = (
  meeting: MeetingRow,
  { documents, items }: GatheredMeeting,
  sayingHash: string,
  version: number,
  { by, at }: Publisher,
): EditionRow => ({
  meeting: meeting.id,
  version,
  sayingHash,
  documentVersions: documents.map((document) => document.version),
  itemKeys: Object.fromEntries(
    items.flatMap(({ id, key, status }) => (status === 'open' ? [[key, id]] : [])),
  ),
  matterSlugs: [],
  publishedBy: by,
  publishedAt: at,
});

function changedKeys({ items }: GatheredMeeting): ReadonlyMap<AgendaItemId, string | null> {
  return new Map(
    items
      .map(({ id, key, status, publishedKey }) => ({
        id,
        publishedKey,
        key: status === 'open' ? key : null,
      }))
      .filter(({ key, publishedKey }) => key !== publishedKey)
      .map(({ id, key }) => [id, key]),
  );
}

/** A committee has its page from its first published meeting; its members are filled in afterwards. */
async function putCommittee(
  stores: Stores,
  register: OrganizationRegister,
  meeting: MeetingRow,
  slug: string,
): Promise<void> {
  const { published, stale } = stores;
  const leader = { ...register.leaderOf(register.byId(meeting.organization)), slug };
  await stale.mark('committee', [leader.id]);
  if (!(await published.committees()).has(slug)) await refreshCommittee(stores, register, leader);
}
