import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { storesOn } from '#adapters/postgres/stores.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { memoryOutbox } from '#ui/editor/outbox.ts';
import { connectText } from '#ui/editor/text-connection.ts';
import { freshDatabase } from './database.ts';
import { documentIn, typeWord } from './writing.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run test/writing-kill.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);

const database = await freshDatabase();
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.close();
});

async function startServer(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'writing-server.ts')], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout }))
    return { child, port: Number(line) };
  throw new Error('the server ended before it listened');
}

/**
 * An address that stays the same, as behind a proxy, while the server that answers there is killed and started anew: its own port
 * may be another's by then.
 */
async function aDoor(): Promise<{ readonly port: number; leadTo: (port: number) => void }> {
  let behind = 0;
  const door = net.createServer((outside) => {
    const inside = net.connect(behind, '127.0.0.1');
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const address = door.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    leadTo: (port) => {
      behind = port;
    },
  };
}

test(`two who write at once lose no word when the server is killed ${rounds} times and one is away`, async () => {
  const id = crypto.randomUUID();
  const door = await aDoor();
  const begin = async (): Promise<ChildProcess> => {
    const { child: started, port } = await startServer();
    door.leadTo(port);
    return started;
  };
  let child = await begin();
  const states: string[] = [];
  const address = `http://127.0.0.1:${door.port}/${id}`;
  const anna = connectText(address, memoryOutbox(), ({ kind }) => states.push(kind));
  const left = memoryOutbox();
  let ib = connectText(address, left, () => undefined);
  const typed: string[] = [];
  const type = (text: typeof anna, word: string): void => {
    typeWord(text.text, 'resume', word, 0);
    typed.push(word);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < 10; n += 1) {
      type(anna, `anna${round}x${n}`);
      type(ib, `ib${round}x${n}`);
      await pause(Math.random() * 10);
    }
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    type(anna, `anna${round}uden`);
    type(ib, `ib${round}uden`);
    if (round === 1) {
      // His page is closed while there is no connection, and opened again.
      ib.close();
      ib = connectText(address, left, () => undefined);
    }
    child = await begin();
  }
  await Promise.all([anna.settle(), ib.settle()]);
  const { document } = (await storesOn(database.db).texts.sections(id)).get('resume') ?? {};
  expect(new Set(toPlainText(document ?? { type: 'doc', content: [] }).match(/\S+/g))).toEqual(
    new Set(typed),
  );
  await vi.waitFor(
    () => {
      for (const one of [anna, ib]) expect(documentIn(one.text, 'resume')).toEqual(document);
    },
    { timeout: 60_000 },
  );
  expect(new Set(states)).toEqual(new Set(['loading', 'saving', 'offline', 'saved']));
  anna.close();
  ib.close();
}, 1_800_000);
