import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { startHouse, temporaryFolder } from '../e2e/house.ts';
import { percentile, round } from './measure.ts';
import type { Table } from './table.ts';

const readers = 50;
const requestsEach = 100;

/** Public pages under 50 readers at once, beside a bare Node server that sends the same bytes. */
export async function benchPages(): Promise<Table> {
  const { folder, remove } = await temporaryFolder();
  const house = await startHouse({ dataFolder: folder });
  const rows: string[][] = [];
  try {
    const front = await (await fetch(`${house.origin}/`)).text();
    const meeting = /href="(\/moeder\/[^"/]+)/.exec(front)?.[1] ?? '/';
    for (const path of ['/', meeting, '/udvalg', '/sager']) {
      const bytes = Buffer.from(await (await fetch(`${house.origin}${path}`)).arrayBuffer());
      const ours = await load(`${house.origin}${path}`);
      const peer = await withBareServer(bytes, (url) => load(url));
      rows.push([
        path,
        round(bytes.length / 1_000, 1),
        round(ours.perSecond, 0),
        round(ours.p99, 1),
        round(peer.perSecond, 0),
        round(ours.perSecond / peer.perSecond, 2),
      ]);
    }
  } finally {
    await house.stop();
    await remove();
  }
  return {
    title: `Public pages, ${readers} readers at once`,
    head: ['page', 'kB', 'requests/s', 'p99 ms', 'bare Node requests/s', 'ratio'],
    rows,
    notes: [
      'The peer is a Node server that sends the same bytes from memory and does nothing else. Readers and servers share the machine.',
      'A page is rendered once after each publication and kept; requests/s do not depend on the size of the archive.',
    ],
  };
}

async function load(url: string): Promise<{ readonly perSecond: number; readonly p99: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers });
  await get(url, agent);
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (let i = 0; i < requestsEach; i += 1) {
        const asked = performance.now();
        await get(url, agent);
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  return { perSecond: times.length / seconds, p99: percentile(times, 0.99) };
}

const get = (url: string, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        response.resume();
        response.once('end', resolve);
      })
      .once('error', reject);
  });

async function withBareServer<T>(bytes: Buffer, work: (url: string) => Promise<T>): Promise<T> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': bytes.length,
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  try {
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
