import { connect, type Socket } from 'node:net';
import type { VirusScanner } from '#application/attachment/virus-scanner.ts';
import type { ClamdAddress } from './clamd-address.ts';

const chunk = 1_048_576;
/** clamd gives up after two minutes of its own accord. */
const patience = 130_000;

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

/** INSTREAM of clamd(8): pieces with their lengths before them, a zero to end. */
function* stream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (const piece of stream(bytes)) {
    if (socket.destroyed) return;
    if (!socket.write(piece))
      await new Promise<void>((resolve) => {
        const go = (): void => {
          socket.off('drain', go).off('close', go);
          resolve();
        };
        socket.on('drain', go).on('close', go);
      });
  }
}

function ask(address: ClamdAddress, bytes: Uint8Array, wait: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    const timer = setTimeout(() => socket.destroy(), wait);
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += String(text);
      if (answer.includes('\0') || answer.length > 10_000) socket.destroy();
    });
    // What went wrong does not matter: without a whole answer nothing has been scanned.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.on('connect', () => {
      void write(socket, bytes);
    });
  });
}

/** Asks ClamAV's daemon. Only its "OK" counts as clean; size limits, errors and silence are `unreachable`. */
export const clamd = (address: ClamdAddress, wait = patience): VirusScanner => ({
  async scan(bytes) {
    const answer = (await ask(address, bytes, wait)).replace(/\0[^]*$/, '').trim();
    if (/^stream: OK$/.test(answer)) return { status: 'clean' };
    const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    return name === undefined ? { status: 'unreachable' } : { status: 'infected', name };
  },
});
