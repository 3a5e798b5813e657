import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { defaultLimits } from './limits.ts';
import { unzip } from './unzip.ts';

const refused = (entry: string | null, fault: IntakeFault) => ({
  ok: false,
  error: { entry, fault },
});
const bomb = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);
const noise = (bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (at * at * 31 + (at >> 3) * 7919) % 251);
const entrySignature = Buffer.from('PK\x01\x02', 'latin1');

/** Changes a field of the n-th entry of the central directory, where a program looks first. */
function patch(
  zip: Uint8Array,
  entry: number,
  change: (view: DataView, at: number) => void,
): Buffer {
  const copy = Buffer.from(zip);
  let at = -1;
  for (let n = 0; n <= entry; n += 1) at = copy.indexOf(entrySignature, at + 1);
  change(new DataView(copy.buffer, copy.byteOffset, copy.length), at);
  return copy;
}

test('the files of a zip file come out by path, packed and unpacked ones alike', async () => {
  const zip = zipSync({
    'Ud/a.txt': strToU8('Referat'.repeat(100)),
    'Ud/b.txt': [strToU8('Bilag'), { level: 0 }],
    'Ud/tom/': new Uint8Array(),
    'æøå.txt': strToU8('Æbler'),
  });
  const files = await unzip(zip, defaultLimits);
  expect(
    files.ok && [...files.value].map(([path, file]) => [path, Buffer.from(file).toString()]),
  ).toEqual([
    ['Ud/a.txt', 'Referat'.repeat(100)],
    ['Ud/b.txt', 'Bilag'],
    ['æøå.txt', 'Æbler'],
  ]);
});

describe('a zip bomb is refused', () => {
  const tenMegabytes = zipSync({ 'stor.xml': bomb(10) }, { level: 9 });

  test('when an entry unpacks to more than a hundred times its size', async () => {
    expect(tenMegabytes.length).toBeLessThan(20_000);
    expect(await unzip(tenMegabytes, defaultLimits)).toEqual(
      refused('stor.xml', { kind: 'zip-bomb', limit: 100 }),
    );
  });

  test('whatever size the entry claims to have', async () => {
    const modest = patch(tenMegabytes, 0, (view, at) => {
      view.setUint32(at + 24, 1000, true);
    });
    expect(await unzip(modest, defaultLimits)).toEqual(
      refused('stor.xml', { kind: 'zip-bomb', limit: 100 }),
    );
  });

  test('and an entry that claims to be enormous and is not, is not', async () => {
    const boaster = patch(zipSync({ 'a.txt': strToU8('Referat') }), 0, (view, at) => {
      view.setUint32(at + 24, 0xffff_fff0, true);
    });
    expect((await unzip(boaster, defaultLimits)).ok).toBe(true);
  });

  test('when all entries together unpack to more than the limit', async () => {
    const zip = zipSync({ 'a.bin': noise(90_000), 'b.bin': noise(90_000), 'c.bin': noise(90_000) });
    expect(await unzip(zip, { ...defaultLimits, unpackedBytes: 200_000 })).toEqual(
      refused('c.bin', { kind: 'zip-too-large', limit: 200_000 }),
    );
  });

  test('when entries share their bytes, so that one bomb unpacks many times', async () => {
    const zip = zipSync({ 'a.txt': strToU8('Referat et'), 'b.txt': strToU8('Referat to') });
    const shared = patch(zip, 1, (view, at) => {
      view.setUint32(at + 42, 0, true);
    });
    expect(await unzip(shared, defaultLimits)).toEqual(refused('b.txt', { kind: 'zip-broken' }));
  });

  test('when a zip file lies inside', async () => {
    const zip = zipSync({ 'ud/inderst.zip': zipSync({ 'a.txt': strToU8('Referat') }) });
    expect(await unzip(zip, defaultLimits)).toEqual(
      refused('ud/inderst.zip', { kind: 'zip-nested' }),
    );
  });

  test('when it holds more files than the limit', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 501 }, (_, n) => [`${n}.txt`, strToU8('Referat')]),
    );
    expect(await unzip(zipSync(files), defaultLimits)).toEqual(
      refused(null, { kind: 'zip-too-many-files', files: 501, limit: 500 }),
    );
  });
});

describe('a zip file is refused', () => {
  test.each([
    '../ude.txt',
    'ud/../../ude.txt',
    '/etc/passwd',
    'C:\\Windows\\ude.txt',
    '..\\ude.txt',
    `${'ned/'.repeat(100)}dyb.txt`,
  ])('with the name %s, which points out of it', async (name) => {
    const zip = zipSync({ [name]: strToU8('Referat') });
    expect(await unzip(zip, defaultLimits)).toEqual(
      refused(name.replaceAll('\\', '/'), { kind: 'zip-unsafe-name' }),
    );
  });

  const zip = zipSync({ 'a.txt': strToU8('Referat af mødet') });
  test('with a password', async () => {
    const locked = patch(zip, 0, (view, at) => {
      view.setUint16(at + 8, 1, true);
    });
    expect(await unzip(locked, defaultLimits)).toEqual(refused('a.txt', { kind: 'zip-encrypted' }));
  });

  test('when it breaks off', async () => {
    for (const length of [4, 30, zip.length - 30])
      expect(await unzip(zip.subarray(0, length), defaultLimits)).toEqual(
        refused(null, { kind: 'zip-broken' }),
      );
  });

  test('when a byte of an entry has been changed', async () => {
    const spoilt = Buffer.from(zip);
    spoilt.writeUInt8(spoilt.readUInt8(40) ^ 0xff, 40);
    expect(await unzip(spoilt, defaultLimits)).toEqual(refused('a.txt', { kind: 'zip-broken' }));
  });

  test('when it is packed in a way that only some programs know', async () => {
    const odd = patch(zip, 0, (view, at) => {
      view.setUint16(at + 10, 14, true);
    });
    expect(await unzip(odd, defaultLimits)).toEqual(refused('a.txt', { kind: 'zip-broken' }));
  });
});
