import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { atomFaults } from '../test/atom-rules.ts';
import { readXml } from '../test/read-xml.ts';
import { aHouse } from './a-house.ts';

/*
 * Begins at the front page of the sample municipality and at its map, and follows every link of this site.
 */
type Answer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly etag: string | null;
  readonly location: string | null;
};

const house = await aHouse();
const answers = new Map<string, Answer>();
/** Each address with the fragments that somebody links to, and where from. */
const fragments = new Map<string, Map<string, string>>();

beforeAll(async () => {
  const waiting = ['/', '/robots.txt', '/sitemap.xml'];
  const seen = new Set(waiting);
  const follow = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const answer = await ask(next);
      answers.set(next, answer);
      for (const { address, fragment } of linksOf(answer, next)) {
        if (fragment !== '') noteFragment(address, fragment, next);
        if (seen.has(address)) continue;
        seen.add(address);
        waiting.push(address);
      }
    }
  };
  await follow();
  await Promise.all([follow(), follow()]);
}, 600_000);

async function ask(address: string): Promise<Answer> {
  const response = await fetch(house.origin + address, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const isText = !type.startsWith('application/pdf') && !type.startsWith('image/');
  const body = await response.arrayBuffer();
  return {
    status: response.status,
    type,
    text: isText ? new TextDecoder().decode(body) : '',
    etag: response.headers.get('etag'),
    location: response.headers.get('location'),
  };
}

function noteFragment(address: string, fragment: string, from: string): void {
  const known = fragments.get(address) ?? new Map<string, string>();
  fragments.set(address, known.set(fragment, from));
}

/** Links of this site in a page, a feed or a part of the map. */
function linksOf(
  { type, text, location }: Answer,
  base: string,
): readonly { address: string; fragment: string }[] {
  const written =
    location !== null ? [location] : type.startsWith('text/html') ? hrefsOf(text) : [];
  if (/^application\/(atom\+)?xml/.test(type))
    written.push(
      ...[...text.matchAll(/<loc>([^<]*)<|href="([^"]*)"/g)].map((m) => m[1] ?? m[2] ?? ''),
    );
  return written.flatMap((href) => {
    const url = new URL(href.replaceAll('&amp;', '&'), house.origin + base);
    if (url.origin !== house.origin) return [];
    // There is no end to what can be searched for: one search and its choices stand for all.
    if (/^\/soeg/.test(url.pathname) && base.startsWith('/soeg')) return [];
    return [
      { address: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) },
    ];
  });
}

type Node = DefaultTreeAdapterMap['node'];

const attributesOf = (html: string, ...names: readonly string[]): string[] => {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) if (names.includes(name)) found.push(value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
};
const hrefsOf = (html: string): string[] => attributesOf(html, 'href', 'src');

const isPage = ({ type, status }: Answer): boolean =>
  status === 200 && type.startsWith('text/html');

test('every link leads to something that is there', () => {
  expect(answers.size).toBeGreaterThan(300);
  const lost = [...answers].filter(([, { status }]) => ![200, 301, 308].includes(status));
  expect(lost.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
});

test('every kind of address that the house has is reached', () => {
  const kinds = [
    /^\/udvalg\/[^/.]+$/,
    /^\/udvalg\/.*\.(atom|ics)$/,
    /^\/moeder\/[^/.]+$/,
    /^\/moeder\/[^/]+\.(pdf|json|ics|bib|ris)$/,
    /\/punkter\/[^/.]+$/,
    /\/punkter\/[^/]+\.(pdf|bib|ris)$/,
    /\/bilag\/\d+$/,
    /\/versioner\/\d+/,
    /^\/sager\/[^/.]+$/,
    /^\/sager\/.*\.atom$/,
    /^\/personer\/[^/.]+$/,
    /^\/sitemap\/[a-z]+-1\.xml$/,
    /^\/emblem\.png|^\/favicon/,
    /^\/data$/,
  ];
  const reached = [...answers.keys()];
  expect(kinds.filter((kind) => !reached.some((address) => kind.test(address)))).toEqual([]);
});

test('every link into a page finds its place there', () => {
  const lost = [...fragments].flatMap(([address, wanted]) => {
    const answer = answers.get(address);
    const ids = new Set(answer && isPage(answer) ? attributesOf(answer.text, 'id') : []);
    return [...wanted]
      .filter(([fragment]) => !ids.has(fragment))
      .map(([fragment, from]) => `${address}#${fragment} from ${from}`);
  });
  expect(fragments.size).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});

test('every answer is not sent again to somebody who has it', async () => {
  const again: string[] = [];
  for (const [address, { status, etag }] of answers) {
    if (status !== 200) continue;
    const headers = { 'if-none-match': etag ?? '"none"' };
    const response = await fetch(house.origin + address, { headers });
    await response.arrayBuffer();
    if (response.status !== 304) again.push(`${response.status} ${address}`);
  }
  expect(again).toEqual([]);
});

test('every feed keeps the rules of Atom, and every part of the map those of maps', () => {
  const feeds = [...answers].filter(([, { type }]) => type.startsWith('application/atom+xml'));
  expect(feeds.length).toBeGreaterThan(20);
  expect(feeds.filter(([, { text }]) => atomFaults(text).length > 0)).toEqual([]);
  const parts = [...answers].filter(([address]) => address.startsWith('/sitemap/'));
  expect(parts.length).toBeGreaterThanOrEqual(5);
  for (const [, { text }] of parts) {
    const { name, children } = readXml(text);
    expect(name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}urlset');
    expect(children.length).toBeLessThanOrEqual(50_000);
  }
});

test('every page says by which address it is known, in the words of whoever runs the house', () => {
  const wrong = [...answers].flatMap(([address, answer]) => {
    // Where one signs in is nobody's to keep, and known by no address.
    if (!isPage(answer) || address.startsWith('/log-ind')) return [];
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(answer.text)?.[1];
    const own = /property="og:url" content="([^"]*)"/.exec(answer.text)?.[1];
    const expected = house.origin + (address.split('?')[0] ?? '');
    return canonical === own && canonical?.replace(/\?side=\d+$/, '') === expected ? [] : [address];
  });
  expect(wrong).toEqual([]);
});

test('everything that a page says of itself to machines can be read', () => {
  const types = new Set<string>();
  for (const [, answer] of answers) {
    if (!isPage(answer)) continue;
    for (const [, json = ''] of answer.text.matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      const data = JSON.parse(json) as { '@type': string };
      types.add(data['@type']);
    }
  }
  expect([...types].toSorted()).toEqual([
    'BreadcrumbList',
    'CreativeWork',
    'Event',
    'GovernmentOrganization',
    'Person',
    'Report',
    'WebSite',
  ]);
});
