import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Fifty readers at a server of finished pages, each with a short look at every page; runs until it is ended. */
const readers = 50;
const look = 20;
const page = Buffer.alloc(30_000, 'side ');

const server = http.createServer((_, response) => {
  response.writeHead(200, { 'content-length': page.length });
  response.end(page);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const bound = server.address();
const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
const agent = new http.Agent({ keepAlive: true, maxSockets: readers });

const get = (): Promise<void> =>
  new Promise((resolve, reject) => {
    http
      .get({ port, agent, host: '127.0.0.1' }, (response) => {
        response.resume();
        response.once('end', resolve);
      })
      .once('error', reject);
  });

async function read(): Promise<never> {
  for (;;) {
    await get();
    await pause(look);
  }
}
await Promise.all(Array.from({ length: readers }, read));
