import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { startHouse, temporaryFolder } from '../e2e/house.ts';
import { memoryOfChildren } from './child-processes.ts';
import { percentile, round } from './measure.ts';
import { startNginx } from './nginx.ts';
import { measureBytes } from './page-bytes.ts';
import { loadPages, portOf, type LoadReport } from './reader-load.ts';
import { makeArchive, type SearchArchive } from './search-archive.ts';
import type { Table } from './table.ts';

const readers = 50;
const requests = 20_000;
/** Milliseconds at p99 that no page may take. */
const limit = 100;

/** Public pages of a municipality with 30,000 items under 50 readers at once, beside nginx with the same bytes as files. */
export async function benchPages(): Promise<Table> {
  const items = Number(process.env['RAADSLAG_BENCH_ITEMS'] ?? 30_000);
  const archive = await makeArchive(items);
  const house = await startHouse({ dataFolder: archive.folder });
  try {
    const port = portOf(house.origin);
    const pages = await choosePages(archive);
    const elsewhere = '/sager';
    const bytes = await measureBytes(house.origin, [...pages.values()], elsewhere);
    const rows: string[][] = [];
    for (const [name, address] of pages) {
      const body = Buffer.from(await (await fetch(`${house.origin}${address}`)).arrayBuffer());
      const ours = await loadPages({ port, paths: [address], readers, requests, look: 0 });
      const peer = await besideNginx(body);
      const { first = NaN, after = NaN } = bytes.get(address) ?? {};
      rows.push([
        name,
        round(body.length / 1_000),
        round(first),
        round(after),
        round(perSecond(ours), 0),
        round(percentile(ours.times, 0.99)),
        peer === null ? '–' : round(perSecond(peer), 0),
        peer === null ? '–' : round(percentile(peer.times, 0.99)),
        peer === null ? '–' : round(perSecond(ours) / perSecond(peer), 2),
      ]);
    }
    const kept = memoryOfChildren();
    const paths = await differentPages(archive);
    const unread: string[][] = [];
    // The first ones find a server that has not yet rendered anything of the kind.
    for (const some of [paths.slice(0, 500), paths.slice(500)]) {
      const fresh = await loadPages({ port, paths: some, readers, requests: some.length, look: 0 });
      unread.push([
        `${some.length} pages nobody has read`,
        round(fresh.bytes / some.length / 1_000),
        '–',
        '–',
        round(perSecond(fresh), 0),
        round(percentile(fresh.times, 0.99)),
        '–',
        '–',
        '–',
      ]);
    }
    return {
      title: `Public pages, ${items} items, ${readers} readers at once`,
      head: [
        'page',
        'kB',
        'first visit kB',
        'after kB',
        'requests/s',
        'p99 ms',
        'nginx/s',
        'nginx p99 ms',
        'of nginx',
      ],
      rows: [...rows, ...unread],
      notes: [
        `Limits: ${limit} ms at p99; 100 kB on the first visit, fonts and styles and heads of answers included, 15 kB coming from another page; a third of nginx.`,
        rows.some((row) => row.includes('–'))
          ? 'nginx is not installed here: the comparison was left out.'
          : 'nginx as it comes (one process a core, sendfile, open files kept) sends the same bytes as files. Readers and servers share the machine.',
        `House and database hold ${round(kept, 0)} MB with these pages, ${round(memoryOfChildren(), 0)} MB with all.`,
        'A page is rendered once after each publication and kept in memory; requests/s do not depend on the size of the archive.',
      ],
    };
  } finally {
    await house.stop();
    await archive.remove();
  }
}

const perSecond = ({ times, seconds }: LoadReport): number => times.length / seconds;

async function choosePages(archive: SearchArchive): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ slug: string; committee: string; key: string }>`
    select m.slug, m.committee_slug as committee, (select min(i.key) from published.item i where i.meeting_slug = m.slug) as key
    from published.meeting m order by m.date desc, m.slug limit 1`.execute(archive.database.db);
  const [newest] = rows;
  if (!newest) throw new Error('the archive is empty');
  return new Map([
    ['front', '/'],
    ['committee', `/udvalg/${newest.committee}`],
    ['meeting', `/moeder/${newest.slug}`],
    ['item', `/moeder/${newest.slug}/punkter/${newest.key}`],
    ['search', '/soeg?q=skole'],
    ['figures', '/tal'],
  ]);
}

async function differentPages({ database }: SearchArchive): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select '/moeder/' || meeting_slug || '/punkter/' || key as address from published.item
    order by md5(meeting_slug || key) limit 5000`.execute(database.db);
  return rows.map(({ address }) => address);
}

async function besideNginx(body: Buffer): Promise<LoadReport | null> {
  const { folder, remove } = await temporaryFolder('raadslag-nginx-');
  try {
    await mkdir(path.join(folder, 'logs'));
    const nginx = await startNginx(folder, new Map([['page.html', body]]));
    if (nginx === null) return null;
    try {
      const paths = ['/page.html'];
      return await loadPages({ port: nginx.port, paths, readers, requests, look: 0 });
    } finally {
      await nginx.stop();
    }
  } finally {
    await remove();
  }
}
