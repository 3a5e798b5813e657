import { createServer } from 'node:http';
import process from 'node:process';
import { Readable } from 'node:stream';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { watchTexts } from '#adapters/postgres/text-watch.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import {
  giveUpdates,
  readSeq,
  streamUpdates,
  takeUpdates,
} from '#application/writing/text-exchange.ts';
import { aTextDesk } from './text-desk.ts';

/**
 * The door for texts alone, in a process that a test can kill: `node test/writing-server.ts`, with DATABASE_URL.
 * The address is `/<text id>`. Prints its port when it listens.
 */
const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'],
  dataFolder: process.env['RAADSLAG_DATA'] ?? '/nowhere',
});
const desk = aTextDesk();
const { watch } = watchTexts(database.url);
const context = { transact: transactOn(database.db, storesOn), now: () => new Date() };
const { texts } = storesOn(database.db);

const server = createServer((incoming, outgoing) => {
  const gone = new AbortController();
  outgoing.on('close', () => {
    gone.abort();
  });
  const answer = async (): Promise<Response> => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const id = url.pathname.slice(1);
    const since = readSeq(url.searchParams.get('since')) ?? 0;
    if (incoming.method === 'POST') {
      const request = new Request(url, {
        method: 'POST',
        headers: { 'content-type': incoming.headers['content-type'] ?? '' },
        body: new Uint8Array(Buffer.concat(await Array.fromAsync<Buffer>(incoming))),
      });
      const text = { id, sections: ['resume'] };
      return takeUpdates(request, (updates) =>
        desk.receive(context, text, { by: 'Anna Prøvesen', updates }),
      );
    }
    return incoming.headers.accept === 'text/event-stream'
      ? streamUpdates(texts, watch, id, since, () => Promise.resolve(true), gone.signal)
      : giveUpdates(texts, id, since);
  };
  answer()
    .then((response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body === null) outgoing.end();
      else Readable.from(response.body).pipe(outgoing);
    })
    .catch(() => {
      outgoing.writeHead(500).end();
    });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
});
