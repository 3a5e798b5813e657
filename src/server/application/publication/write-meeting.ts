import type { AgendaItemId } from '#domain/ids.ts';
import { buildMeeting } from '#domain/publication/build-meeting.ts';
import { meetingAddress } from '#domain/publication/address.ts';
import { isSameCopy, sayingOf } from '#domain/publication/edition.ts';
import type { PublicationReport } from '../import/import-report.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import { registerOf, type OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import type { EditionRow } from './edition-store.ts';
import { writtenAddresses } from './addresses-in.ts';
import { matterSlugsIn } from './change-editions.ts';
import { countKeptBack, gatherMeeting, type GatheredMeeting } from './gather-meeting.ts';
import { hideItems } from './hide-items.ts';
import { refreshReporting } from './refresh-committee.ts';
import { refreshMatters } from './refresh-matters.ts';

export type Publisher = { readonly by: string; readonly at: Date };

/**
 * Makes the public copy of a meeting from its valid documents. There is a new edition only when it says something
 * else than the newest one; a link that has found its target is put into the newest one.
 * @param documents the valid ones, where they are known
 */
export async function writeMeeting(
  stores: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  publisher: Publisher,
  documents?: readonly ValidDocument[],
): Promise<PublicationReport & { readonly status: 'published' }> {
  const { editions, published, meetings, stale } = stores;
  const valid = documents ?? (await stores.documents.valid(meeting.id));
  const gathered = await gatherMeeting(stores, meeting, body, register, valid);
  // What the copy says is where an address leads now: what is taken down under that one is found there too.
  const authored = writtenAddresses(gathered.documents);
  const leads = authored.flatMap((href) => gathered.facts.leads(href) ?? []);
  await stores.references.noteWritten(meeting.id, [...new Set([...authored, ...leads])]);
  const { draft, items } = buildMeeting(gathered.facts);
  // Another file under the same title says something else, also where its text is the same.
  const texts = items.flatMap(({ attachments }) =>
    attachments.map(({ text, sha256 }) => (sha256 === undefined ? text : [text, sha256])),
  );
  const sayingHash = stores.digest(JSON.stringify([sayingOf(draft), texts]));

  const earlier = meeting.lastEdition === 0 ? [] : await editions.ofMeeting(meeting.id);
  const newest = earlier.at(-1);
  const kept = newest?.sayingHash === sayingHash ? newest : undefined;
  const version = kept?.version ?? meeting.lastEdition + 1;
  const publishedAt = (kept?.publishedAt ?? publisher.at).toISOString();
  const edition = { ...draft, version, publishedAt };
  if (!kept) {
    await editions.add({
      ...newEdition(meeting, gathered, version, publisher),
      sayingHash,
      matterSlugs: matterSlugsIn(edition),
    });
    const hidden = gathered.items.filter(
      ({ status }) => status === 'closed' || status === 'withdrawn',
    );
    await hideItems(stores, earlier, draft.slug, hidden);
  }
  const isNew = meeting.state !== 'published';
  const leader = register.leaderOf(register.byId(meeting.organization));
  const isShown = kept !== undefined && (await published.shownEdition(draft.slug)) === version;
  const changed =
    !isShown || isNew || !isSameCopy(await published.edition(draft.slug, version), edition);
  if (changed) {
    const former = isNew ? [] : await published.mattersOf(draft.slug);
    const formerPeople = isNew ? [] : await published.peopleAt(draft.slug);
    await published.putEdition(edition);
    await published.putMeeting(edition, items, isNew);
    await published.replacePlanned(meeting.id, {
      slug: draft.slug,
      committee: draft.committee.slug,
      date: draft.date,
    });
    const matterSlugs = matterSlugsIn(edition);
    if (kept) await editions.change({ meeting: meeting.id, version }, { matterSlugs });
    // An address given just now is not in the register that came in.
    const addressed =
      leader.slug === null ? registerOf(await stores.organizations.ofBody(body.id)) : register;
    if (
      await published.addCommittee({ ...leader, slug: draft.committee.slug, bodyName: body.name })
    )
      await refreshReporting(stores, addressed, leader);
    await refreshMatters(stores, addressed, [...new Set([...former, ...matterSlugs])]);
    const gonePeople = await stores.people.withSlugs(formerPeople);
    await stale.mark('meeting', await stores.references.writtenTo([meetingAddress(draft.slug)]));
    await stale.mark('person', [...gathered.people.ids, ...gonePeople.map(({ id }) => id)]);
    await stale.mark('committee', [leader.id]);
  }
  const versions = gathered.documents.map((document) => document.version);
  const last = Math.max(version, meeting.lastEdition);
  await meetings.setState(meeting.id, 'published', versions, last, draft.slug);

  const keys = changedKeys(gathered);
  await stores.items.setPublishedKeys(keys);
  if (isNew || keys.size > 0)
    await stale.mark('meeting', await stores.references.referring(meeting.id));
  return {
    status: 'published',
    slug: draft.slug,
    edition: version,
    ...countKeptBack(gathered.items),
    waiting: false,
  };
}

const newEdition = (
  meeting: MeetingRow,
  { documents, items }: GatheredMeeting,
  version: number,
  { by, at }: Publisher,
): Omit<EditionRow, 'sayingHash' | 'matterSlugs'> => ({
  meeting: meeting.id,
  version,
  documentVersions: documents.map((document) => document.version),
  itemKeys: Object.fromEntries(
    items.flatMap(({ id, key, status }) => (status === 'open' ? [[key, id]] : [])),
  ),
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
