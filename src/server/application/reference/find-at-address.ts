import { figuresAddress, itemAddress } from '#domain/publication/address.ts';
import { isKnownFilter } from '#domain/publication/figures/archive-counts.ts';
import { isPublicReference } from '#domain/rich-text/reference-address.ts';
import { findAddress } from '../publication/find-address.ts';
import type { Published } from '../publication/ports.ts';
import { viewItem } from '../publication/view-item.ts';
import { foundReference, type FoundReference } from './found-reference.ts';

type Reader = Pick<Published, 'matter' | 'meeting' | 'attachment' | 'file' | 'counts' | 'redirect'>;

/** What somebody has pasted, as an address on this site with nothing that a reference cannot have; null where it is none. */
export function readPasted(
  text: string,
  origin: string,
): { readonly address: string } | 'elsewhere' | null {
  const words = text.trim();
  if (!/^(https?:\/\/|\/)\S+$/i.test(words) || !URL.canParse(words, origin)) return null;
  const url = new URL(words, origin);
  if (url.origin !== origin) return 'elsewhere';
  const path = url.pathname.replace(/\/$/, '').replace(/(\/bilag\/\d+)\/[^/]+$/, '$1');
  const [, place] = /^#punkt-([a-z0-9-]+)$/.exec(url.hash) ?? [];
  if (place !== undefined && /^\/moeder\/[^/]+$/.test(path))
    return { address: `${path}/punkter/${place}` };
  const year = Number(url.searchParams.get('aar') ?? '0');
  return {
    address:
      path === '/tal'
        ? figuresAddress(url.searchParams.get('udvalg'), year > 0 ? year : null)
        : path,
  };
}

/** What an address on this site leads to, also under the address that it has now; none where nobody may see it. */
export async function findAtAddress(
  published: Reader,
  address: string,
  today: string,
): Promise<readonly FoundReference[]> {
  const found = await readAt(published, address, today);
  if (found.length > 0 || address.includes('?')) return found;
  const leads = await findAddress(published, safelyDecoded(address));
  return leads === null ? [] : readAt(published, leads, today);
}

const safelyDecoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

async function readAt(
  published: Reader,
  address: string,
  today: string,
): Promise<readonly FoundReference[]> {
  if (!isPublicReference(address)) return [];
  const [, first, slug = '', , key = '', , position] = address.split('/');
  if (first === 'sager') return readMatter(published, slug);
  if (first === 'moeder')
    return position === undefined
      ? readItem(published, slug, key)
      : readAttachment(published, slug, key, Number(position));
  return readFigures(published, new URL(address, 'http://own').searchParams, today);
}

async function readMatter(published: Reader, slug: string): Promise<readonly FoundReference[]> {
  const page = await published.matter(slug);
  if (!page) return [];
  const { title, caseNumber, treatments } = page.matter;
  const last = treatments.at(-1);
  return [
    foundReference({
      kind: 'matter',
      href: `/sager/${page.matter.slug}`,
      ...{ title, caseNumber },
      committee: last?.committee.name ?? null,
      date: last?.date ?? null,
    }),
  ];
}

async function readItem(
  published: Reader,
  slug: string,
  key: string,
): Promise<readonly FoundReference[]> {
  const page = await viewItem(published, slug, key);
  if (!page) return [];
  const { committee, date } = page.meeting;
  const item = {
    href: itemAddress(slug, key),
    title: page.item.title,
    ...{ committee: committee.name, date },
  };
  const decision = page.item.decisions.find(({ own, released }) => own && released);
  return [
    foundReference({ ...item, kind: 'item' }),
    ...(decision ? [foundReference({ ...item, kind: 'decision', outcome: decision.outcome })] : []),
  ];
}

async function readAttachment(
  published: Reader,
  slug: string,
  key: string,
  position: number,
): Promise<readonly FoundReference[]> {
  const page = await published.attachment(slug, key, position);
  if (!page || (page.text === '' && !(await published.file(slug, key, position)))) return [];
  return [
    foundReference({
      kind: 'document',
      href: `${itemAddress(slug, key)}/bilag/${position}`,
      title: page.title,
      committee: page.meeting.committee.name,
      date: page.meeting.date,
    }),
  ];
}

async function readFigures(
  published: Reader,
  asked: URLSearchParams,
  today: string,
): Promise<readonly FoundReference[]> {
  const counts = await published.counts(today);
  const [committee, given] = [asked.get('udvalg'), asked.get('aar')];
  const year = given === null ? null : Number(given);
  if (counts.committees.length === 0 || !isKnownFilter(counts, { committee, year })) return [];
  return [
    foundReference({
      kind: 'figure',
      href: figuresAddress(committee, year),
      committee: counts.committees.find(({ slug }) => slug === committee)?.name ?? null,
      year,
    }),
  ];
}
