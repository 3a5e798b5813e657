import { sql } from 'kysely';
import { attachmentFileAddress } from '#domain/publication/address.ts';
import type { Db } from './database.ts';

type Asked = {
  readonly address: string;
  readonly kind: 'matter' | 'item' | 'attachment' | 'figures';
  /** Of the matter, the meeting or the committee. */
  readonly slug: string | null;
  readonly item: string | null;
  readonly position: number | null;
  readonly year: number | null;
};

/** Which of these addresses lead to something public, and where: `PublishedStore.standing`. */
export async function standingAddresses(
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await findStanding(db, addresses);
  const lost = addresses.filter((address) => !found.has(address));
  const moved = await findMoved(db, lost);
  const again = await findStanding(db, [...moved.values()]);
  return new Map([
    ...found,
    ...[...moved].flatMap(([address, now]) => {
      const stands = again.get(now);
      return stands === undefined ? [] : [[address, stands] as const];
    }),
  ]);
}

async function findStanding(
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = addresses.flatMap((address) => readAsked(address) ?? []);
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ address: string; file: string | null }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as a (address text, kind text, slug text, item text, position int, year int)
    )
    select a.address, null as file from asked a
    where a.kind = 'matter' and exists (select from published.matter m where m.slug = a.slug)
      or a.kind = 'item' and exists (
        select from published.item i where i.meeting_slug = a.slug and i.key = a.item)
      or a.kind = 'figures' and exists (
        select from published.meeting m
        where (a.slug is null or m.committee_slug = a.slug)
          and (a.year is null or extract(year from m.date) = a.year)
          and m.date <= (now() at time zone 'Europe/Copenhagen')::date)
      or a.kind = 'attachment' and exists (
        select from published.attachment t
        where t.meeting_slug = a.slug and t.item_key = a.item and t.position = a.position
          and t.text <> '')
    union all
    select a.address, f.file_name from asked a
    join published.file f on f.meeting_slug = a.slug and f.item_key = a.item and f.position = a.position
    where a.kind = 'attachment' and not exists (
      select from published.attachment t
      where t.meeting_slug = a.slug and t.item_key = a.item and t.position = a.position
        and t.text <> '')
  `.execute(db);
  const files = new Map(rows.map(({ address, file }) => [address, file]));
  return new Map(
    asked.flatMap((one) => {
      const file = files.get(one.address);
      return file === undefined ? [] : [[one.address, addressOf(one, file)]];
    }),
  );
}

const addressOf = ({ address, slug, item, position }: Asked, file: string | null): string =>
  file === null ? address : attachmentFileAddress(slug ?? '', item ?? '', position ?? 1, file);

function readAsked(address: string): Asked | null {
  const nothing = { address, slug: null, item: null, position: null, year: null };
  const url = new URL(address, 'http://own');
  const [, first, slug = '', , item = '', , position] = url.pathname.split('/');
  switch (first) {
    case 'sager':
      return { ...nothing, kind: 'matter', slug };
    case 'moeder':
      return position === undefined
        ? { ...nothing, kind: 'item', slug, item }
        : { ...nothing, kind: 'attachment', slug, item, position: Number(position) };
    case 'tal': {
      const year = url.searchParams.get('aar');
      return {
        ...{ ...nothing, kind: 'figures', slug: url.searchParams.get('udvalg') },
        year: year === null ? null : Number(year),
      };
    }
    default:
      return null;
  }
}

/** Addresses whose meeting, matter or committee has been given another one. */
async function findMoved(
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const former = new Map(addresses.map((address) => [address, formerOf(address)]));
  if (former.size === 0) return new Map();
  const rows = await db
    .selectFrom('published.redirect')
    .where('from_path', 'in', [...former.values()])
    .selectAll()
    .execute();
  const leads = new Map(rows.map(({ from_path, to_path }) => [from_path, to_path]));
  return new Map(
    [...former].flatMap(([address, from]) => {
      const to = leads.get(from);
      return to === undefined ? [] : [[address, to + address.slice(from.length)]];
    }),
  );
}

const formerOf = (address: string): string => address.split('/').slice(0, 3).join('/');
