import type { DocumentKind, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { AgendaLineRow } from '../agenda/agenda-line-store.ts';
import type { Stores } from '../ports.ts';
import { changeEditions } from './change-editions.ts';
import type { EditionRow } from './edition-store.ts';
import { hideItems } from './hide-items.ts';
import type { LoadedMeeting } from './load-meeting.ts';
import { takeDownItem } from './take-down.ts';
import type { Publisher } from './write-meeting.ts';
import type { WrittenChange } from './written-change.ts';

type Changed = Pick<LoadedMeeting, 'meeting' | 'register'>;

/**
 * Each edition in which the paper stands shows it as it is to be from now on. What an edition was made from says where the paper
 * stands in it, whatever has taken its place since.
 * @param lines the paper's at the meeting
 */
export async function changeInEditions(
  stores: Stores,
  changed: Changed,
  lines: readonly AgendaLineRow[],
  { inEdition }: WrittenChange,
  publisher: Publisher,
): Promise<void> {
  const { id, slug } = changed.meeting;
  if (slug === null) return;
  const written = await stores.documents.withVersions(lines.map(({ version }) => version));
  const editions = await stores.editions.ofMeeting(id);
  const shownIn = new Map(
    editions.map((one) => [
      one.version,
      lines.flatMap(({ version, index }): Place[] => {
        const parsed = written.find((document) => document.version === version)?.parsed;
        return parsed && one.documentVersions.includes(version) ? [{ parsed, index }] : [];
      }),
    ]),
  );
  const show = (edition: MeetingSnapshot, item: ItemSnapshot): ItemSnapshot | null => {
    const place = shownIn.get(edition.version)?.find((one) => isAt(one, item, edition.kind));
    return place ? inEdition(item, place.parsed, place.index, slug) : item;
  };
  for (const row of editions) {
    const edition = await stores.published.edition(slug, row.version);
    for (const item of edition?.items ?? [])
      if (edition && item.status === 'open' && show(edition, item) === null)
        await hide(stores, changed, row, item.key, publisher);
  }
  await changeEditions(stores, id, slug, (edition) => ({
    ...edition,
    items: edition.items.map((item) =>
      item.status === 'open' ? (show(edition, item) ?? item) : item,
    ),
  }));
}

type Place = { readonly parsed: ParsedMinutes; readonly index: number };

/** Minutes number anew: there only the same title too tells that it is the one. */
function isAt({ parsed, index }: Place, { number, title }: ItemSnapshot, kind: DocumentKind) {
  const printed = parsed.items[index];
  return printed?.number === number && (kind !== 'minutes' || printed.title === title);
}

/** Takes the item with this key out of one edition, and out of what is public now where that is made of it. */
async function hide(
  stores: Stores,
  { meeting, register }: Changed,
  edition: EditionRow,
  key: string,
  { by }: Publisher,
): Promise<void> {
  const id = edition.itemKeys[key];
  const item = id === undefined ? null : await stores.items.find(id);
  if (!item || meeting.slug === null) return;
  const closed = { ...item, closedBy: by, publicTitle: null, publicDecision: null };
  if (edition.version === meeting.lastEdition && item.publishedKey === key)
    await takeDownItem(stores, meeting, register, closed);
  else await hideItems(stores, [edition], meeting.slug, [closed]);
}
