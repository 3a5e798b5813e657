import { createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../../../test/attachments/docx.ts';
import { mailOf } from '../../../../test/attachments/mail.ts';
import { outlookOf } from '../../../../test/attachments/outlook.ts';
import { odtOf } from '../../../../test/attachments/odt.ts';
import { pdfOf } from '../../../../test/attachments/pdf.ts';
import { xlsxOf } from '../../../../test/attachments/xlsx.ts';
import { clamd } from './clamd.ts';
import { fileReader } from './file-reader.ts';
import { readAttachment } from './read-attachment.ts';

const open: { close: () => unknown }[] = [];
afterAll(async () => {
  for (const one of open) await one.close();
});
const opened = <T extends { close: () => unknown }>(one: T): T => {
  open.push(one);
  return one;
};

describe('a file in a thread of its own', () => {
  test('comes back read, several at once', async () => {
    const reader = opened(fileReader({ parallel: 2 }));
    const files = [
      docxOf({ text: 'a' }),
      Buffer.from('b'),
      mailOf({ text: 'c' }),
      Buffer.from('d'),
    ];
    const read = await Promise.all(files.map((bytes) => reader.read('fil', bytes)));
    expect(read.map((one) => one.ok && one.value.format)).toEqual([
      'docx',
      'text',
      'email',
      'text',
    ]);
  });

  test('is refused when it takes longer than a file may, and the next one is read', async () => {
    const reader = opened(fileReader({ parallel: 1, patience: 1 }));
    expect(await reader.read('fil', docxOf({ text: 'a' }))).toEqual({
      ok: false,
      error: { kind: 'too-hard' },
    });
    const patient = opened(fileReader({ parallel: 1 }));
    expect(await patient.read('fil', Buffer.from('a'))).toMatchObject({ ok: true });
  });

  test('is refused when it takes more memory than a file may, and the next one is read', async () => {
    const reader = opened(fileReader({ parallel: 1, memory: 64 }));
    const many = Buffer.from('Ring 22 33 44 55. '.repeat(2_000_000));
    expect(await reader.read('fil', many)).toEqual({ ok: false, error: { kind: 'too-hard' } });
    expect(await reader.read('fil', Buffer.from('a'))).toMatchObject({ ok: true });
  });
});

/** Stands where clamd would stand: takes INSTREAM apart and answers by what it got. */
const scannerStandIn = (
  answer: (bytes: Buffer) => string | null,
): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      let got = Buffer.alloc(0);
      socket.on('error', () => socket.destroy());
      socket.on('data', (piece) => {
        got = Buffer.concat([got, piece]);
        const body: Buffer[] = [];
        let at = 'zINSTREAM\0'.length;
        while (at + 4 <= got.length) {
          const length = got.readUInt32BE(at);
          if (length === 0) {
            const said = answer(Buffer.concat(body));
            if (said === null) socket.destroy();
            else socket.end(`${said}\0`);
            return;
          }
          body.push(got.subarray(at + 4, at + 4 + length));
          at += 4 + length;
        }
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });

describe('with a virus scanner', () => {
  const readThrough = async (answer: (bytes: Buffer) => string | null, bytes: Uint8Array) => {
    const { server, port } = await scannerStandIn(answer);
    opened(server);
    const scanner = clamd({ host: '127.0.0.1', port });
    return opened(fileReader({ parallel: 1, scanner })).read('fil', bytes);
  };

  test('a clean file is read, and the scanner has seen all of it', async () => {
    let seen = 0;
    const bytes = Buffer.from('ord '.repeat(700_000));
    const read = await readThrough((got) => {
      seen = got.length;
      return 'stream: OK';
    }, bytes);
    expect([read.ok, seen]).toEqual([true, bytes.length]);
  });

  test.each([
    [
      'a virus',
      'stream: Win.Test.EICAR_HDB-1 FOUND',
      { kind: 'virus', name: 'Win.Test.EICAR_HDB-1' },
    ],
    [
      'a file too large for it',
      'INSTREAM size limit exceeded. ERROR',
      { kind: 'scanner-unreachable' },
    ],
    ['an answer cut off', 'stream: O', { kind: 'scanner-unreachable' }],
    ['silence', null, { kind: 'scanner-unreachable' }],
  ])('%s refuses the file', async (_, said, error) => {
    expect(await readThrough(() => said, Buffer.from('ord'))).toEqual({ ok: false, error });
  });

  test('a scanner that is not there refuses every file', async () => {
    const { server, port } = await scannerStandIn(() => 'stream: OK');
    await new Promise((resolve) => server.close(resolve));
    const reader = opened(fileReader({ parallel: 1, scanner: clamd({ host: '127.0.0.1', port }) }));
    expect(await reader.read('fil', Buffer.from('ord'))).toEqual({
      ok: false,
      error: { kind: 'scanner-unreachable' },
    });
  });
});

const annotatedPdf = await pdfOf({ text: 'Ord', note: 'Ord', field: 'Ord', author: 'Ord' });

describe('no file whatever throws', () => {
  test('arbitrary bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await readAttachment(bytes)).toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  });

  const cpr = '070761-4285';
  test.each([
    ['Word', docxOf({ text: cpr, comment: cpr, deleted: cpr, cells: ['a', 'b'] })],
    ['Excel', xlsxOf({ sheets: [{ name: 'A', rows: [[cpr]], note: cpr }] })],
    ['OpenDocument', odtOf({ text: cpr, annotation: cpr, hidden: cpr })],
    [
      'a mail',
      mailOf({ text: cpr, html: `<p>${cpr}`, file: { name: 'a.txt', bytes: Buffer.from(cpr) } }),
    ],
    [
      'a mail from Outlook',
      outlookOf({ text: cpr, html: `<p>${cpr}`, file: { name: 'a.txt', bytes: Buffer.from(cpr) } }),
    ],
    ['a PDF', annotatedPdf],
  ])('%s with damage anywhere is read or refused', async (_, whole) => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (spoiled, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of spoiled) bytes[at] = byte;
        const piece = spoiled.length % 3 === 0 ? bytes.subarray(0, cut) : bytes;
        expect(await readAttachment(piece)).toHaveProperty('ok');
      }),
      { numRuns: 40 },
    );
  });
});
