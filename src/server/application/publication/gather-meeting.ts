import type { AgendaItemId, MeetingId } from '#domain/ids.ts';
import { leadKind } from '#domain/meeting/current-items.ts';
import { itemAddress, meetingAddress, publicReadAt } from '#domain/publication/address.ts';
import type { InPart } from '#domain/publication/analyse.ts';
import type { ItemFacts, MeetingFacts } from '#domain/publication/build-meeting.ts';
import { attachedDocuments } from '#domain/publication/item-text.ts';
import type { Link, Mask } from '#domain/publication/text-runs.ts';
import { isNameOf } from '../import/project-decisions.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { FindingRow } from '../meeting/finding-store.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import { addressesIn } from './addresses-in.ts';
import { addressPeople, type PeopleShown } from './address-people.ts';
import { addressCommittee, addressMatters, addressMeeting } from './give-addresses.ts';

/** A meeting ready to be made public, and which of its items will be. */
export type GatheredMeeting = {
  readonly facts: MeetingFacts;
  readonly documents: readonly ValidDocument[];
  readonly items: readonly GatheredItem[];
  readonly people: PeopleShown;
};

export type GatheredItem = ItemRow & { readonly status: ItemFacts['status'] };

/**
 * Gathers what may be public of a meeting, and gives it its address. An item that is closed, by the document or by a
 * person, is closed; one that has a finding nobody has dealt with stays back. Of one that has been withdrawn nothing is left,
 * whatever else it is.
 */
export async function gatherMeeting(
  stores: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  documents: readonly ValidDocument[],
): Promise<GatheredMeeting> {
  const { items, findings } = await itemsWithStatus(stores, meeting.id);
  const open = items.filter(({ status }) => status === 'open');
  const committee = register.byId(meeting.organization);
  const leader = await addressCommittee(stores, register.leaderOf(committee));
  const slug = await addressMeeting(stores, meeting, leader.slug);
  const masks = new Map(open.map(({ id }) => [id, masksOf(findings.get(id) ?? [])]));
  const matters = await addressMatters(stores, open, masks);
  const kind = leadKind(documents);
  const names = new Set(register.namesOf(committee).map(({ id }) => id));
  const openIds = new Set(open.map(({ id }) => id));
  const people = await addressPeople(stores, meeting.id, kind, names, openIds);
  const links = await linksOf(stores, { ...meeting, slug }, open);

  const attached = new Map(documents.map(({ id, parsed }) => [id, attachedDocuments(parsed)]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const lead = documents.findLast((document) => document.kind === kind)?.parsed.meeting;
  const toFacts = (item: (typeof items)[number]): ItemFacts[] => {
    const printed = byId.get(item.document)?.parsed.items[item.index];
    const { position, number } = item;
    if (!printed || position === null) return [];
    if (item.status === 'held' || item.status === 'withdrawn')
      return [{ status: item.status, position, number }];
    if (item.status === 'closed') {
      const { publicTitle, publicDecision } = item;
      return [{ status: 'closed', position, number, publicTitle, publicDecision }];
    }
    return [
      {
        status: 'open',
        position,
        key: item.key,
        item: printed,
        documents: attached.get(item.document)?.[item.index] ?? [],
        matter: (item.matter && matters.get(item.matter)) ?? null,
        masks: masks.get(item.id) ?? [],
        links: links.get(item.id) ?? [],
      },
    ];
  };
  return {
    facts: {
      slug,
      kind,
      body: body.name,
      committee: { slug: leader.slug, name: committee.name },
      legislativeTerm: lead?.legislativeTerm ?? null,
      date: meeting.date,
      time: lead?.time ?? meeting.time,
      place: lead?.place ?? null,
      attendees: lead?.attendees ?? [],
      absentees: lead?.absentees ?? [],
      items: items.flatMap(toFacts),
      isMeetings: isNameOf(register, committee.leader),
      slugOf: people.slugOf,
      leads: await addressesIn(stores, documents),
      readAt: publicReadAt(slug),
    },
    people,
    documents,
    items,
  };
}

/** The items of a meeting, how they may be public, and the findings in each. */
export async function itemsWithStatus(
  { items, findings }: Stores,
  meeting: MeetingId,
): Promise<{
  readonly items: readonly GatheredItem[];
  readonly findings: ReadonlyMap<AgendaItemId, readonly FindingRow[]>;
}> {
  const byItem = Map.groupBy(await findings.ofMeeting(meeting), ({ item }) => item);
  const listed = (await items.ofMeeting(meeting)).filter(({ position }) => position !== null);
  return {
    findings: byItem,
    items: listed.map((item) => ({ ...item, status: statusOf(item, byItem.get(item.id) ?? []) })),
  };
}

/** How many items wait for someone to deal with their findings, and how many are closed. */
export const countKeptBack = (
  items: readonly Pick<GatheredItem, 'status'>[],
): { readonly held: number; readonly closed: number } => ({
  held: items.filter(({ status }) => status === 'held').length,
  closed: items.filter(({ status }) => status === 'closed').length,
});

function statusOf(item: ItemRow, findings: readonly FindingRow[]): ItemFacts['status'] {
  if (item.withdrawnAt !== null) return 'withdrawn';
  if (item.access === 'closed' || item.closedBy !== null) return 'closed';
  return findings.some(isOpen) ? 'held' : 'open';
}

const isOpen = ({ status, present }: FindingRow): boolean => status === 'open' && present;

const masksOf = (findings: readonly FindingRow[]): readonly InPart<Mask>[] =>
  findings
    .filter(({ status, present }) => status === 'masked' && present)
    .map(({ part, start, end, masked }) => ({ part, start, end, masked }));

/** A reference is a link while its target is public in full; those within the meeting become so with it. */
async function linksOf(
  { references }: Stores,
  meeting: MeetingRow & { readonly slug: string },
  open: readonly ItemRow[],
): Promise<ReadonlyMap<AgendaItemId, readonly InPart<Link>[]>> {
  const keysHere = new Map(open.map(({ id, key }) => [id, key]));
  const hrefs = (await references.resolvedIn(meeting.id)).flatMap((reference) => {
    const { targetMeeting, targetItem, item, part, start, end } = reference;
    const here = targetMeeting === meeting.id;
    const slug = here ? meeting.slug : reference.meetingSlug;
    const key = here && targetItem ? keysHere.get(targetItem) : reference.publishedKey;
    if (slug === null || (targetItem !== null && (key ?? null) === null)) return [];
    const href = targetItem === null ? meetingAddress(slug) : itemAddress(slug, key ?? '');
    return [{ item, link: { part, start, end, href } }];
  });
  const byItem = Map.groupBy(hrefs, ({ item }) => item);
  return new Map([...byItem].map(([item, found]) => [item, found.map(({ link }) => link)]));
}
