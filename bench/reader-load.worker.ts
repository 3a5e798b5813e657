import net from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadReport, LoadSettings } from './reader-load.ts';

const { port, paths, readers, requests, look } = workerData as LoadSettings;
const headEnd = Buffer.from('\r\n\r\n');
const times: number[] = [];
let bytes = 0;
let failed = 0;
let asked = 0;
let stopped = false;

/** One browser on a connection of its own, which asks for one page after the other. */
async function read(): Promise<void> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const answers = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  while (!stopped && asked < requests) {
    const path = paths[asked % paths.length] ?? '/';
    asked += 1;
    const start = performance.now();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await takeAnswer(answers);
    times.push(performance.now() - start);
    if (look > 0) await pause(look);
  }
  socket.destroy();
}

/** The whole of one answer: its head, and as many bytes as it announces. */
async function takeAnswer(answers: AsyncIterator<Buffer>): Promise<void> {
  let held: Buffer = Buffer.alloc(0);
  let whole = Infinity;
  let got = 0;
  while (got < whole) {
    const next = await answers.next();
    if (next.done === true) throw new Error('the server ended the connection');
    const { value } = next;
    got += value.length;
    bytes += value.length;
    if (whole !== Infinity) continue;
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    const end = held.indexOf(headEnd);
    if (end < 0) continue;
    const head = held.subarray(0, end).toString('latin1');
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`no content-length:\n${head}`);
    if (!/^HTTP\/1\.1 200 /.test(head)) failed += 1;
    whole = end + headEnd.length + Number(length);
  }
}

parentPort?.on('message', () => (stopped = true));
const begun = performance.now();
await Promise.all(Array.from({ length: readers }, () => read()));
const report: LoadReport = { times, bytes, failed, seconds: (performance.now() - begun) / 1_000 };
parentPort?.postMessage(report);
parentPort?.close();
