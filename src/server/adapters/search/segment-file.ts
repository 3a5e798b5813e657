import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { crc32 } from 'node:zlib';
import type { Segment, SegmentColumns } from './segment.ts';

/** What the index was made from, and until when: `cursor` is a snapshot of PostgreSQL's transactions. */
export type IndexOrigin = { readonly database: string; readonly cursor: string };

type Header = {
  readonly format: string;
  readonly origin: IndexOrigin;
  readonly segment: Omit<Segment, 'columns'>;
  /** CRC-32 of the columns, one after the other: a file that the disk has spoiled is not used. */
  readonly checksum: number;
  readonly columns: readonly {
    readonly name: string;
    readonly start: number;
    readonly bytes: number;
  }[];
};

/** Changes whenever the index would be made otherwise: stems, weights, layout. */
const format = 'raadslag-search-5';
const align = 8;
const fileName = 'index';

const makers: { readonly [K in keyof SegmentColumns]: ColumnMaker<SegmentColumns[K]> } = {
  kind: bytesAt,
  outcome: bytesAt,
  committee: (memory, start, bytes) => new Uint16Array(memory, start, bytes / 2),
  date: wordsAt,
  unitHash: wordsAt,
  group: wordsAt,
  groupHash: doublesAt,
  keyBytes: bytesAt,
  keyOffsets: wordsAt,
  termBytes: bytesAt,
  termOffsets: wordsAt,
  surfaceBytes: bytesAt,
  surfaceOffsets: wordsAt,
  frequency: wordsAt,
  postings: bytesAt,
  postingStart: doublesAt,
  positions: bytesAt,
  positionStart: doublesAt,
  partBytes: bytesAt,
  partOffsets: wordsAt,
  compoundStart: wordsAt,
  compounds: wordsAt,
};
type ColumnMaker<T> = (memory: SharedArrayBuffer, start: number, bytes: number) => T;
function bytesAt(memory: SharedArrayBuffer, start: number, bytes: number): Uint8Array {
  return new Uint8Array(memory, start, bytes);
}
function wordsAt(memory: SharedArrayBuffer, start: number, bytes: number): Uint32Array {
  return new Uint32Array(memory, start, bytes / 4);
}
function doublesAt(memory: SharedArrayBuffer, start: number, bytes: number): Float64Array {
  return new Float64Array(memory, start, bytes / 8);
}

/** The segment in one block of memory that threads share. */
export function shareSegment(segment: Segment): Segment {
  const { spans, length } = layOut(segment.columns);
  const memory = new SharedArrayBuffer(length);
  for (const { name, start, bytes } of spans)
    new Uint8Array(memory, start, bytes).set(rawColumn(segment.columns, name));
  return { ...segment, columns: columnsIn(memory, spans) };
}

/** Writes the index whole or not at all: the one that was there stays until the new one is on the disk. */
export async function writeIndex(
  folder: string,
  { columns, ...segment }: Segment,
  origin: IndexOrigin,
): Promise<void> {
  const { spans } = layOut(columns);
  const checksum = checksumOf(spans.map(({ name }) => rawColumn(columns, name)));
  const header: Header = { format, origin, segment, checksum, columns: spans };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(Math.ceil((json.length + 4) / align) * align, ' ');
  head.writeUInt32LE(head.length - 4);
  json.copy(head, 4);
  const unfinished = path.join(
    folder,
    `${fileName}.${process.pid}.${randomBytes(4).toString('hex')}.new`,
  );
  const file = await open(unfinished, 'wx', 0o600);
  try {
    try {
      await file.write(head);
      for (const { name, start, bytes } of spans)
        if (bytes > 0) await writeAll(file, rawColumn(columns, name), head.length + start);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path.join(folder, fileName));
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

export const removeIndex = (folder: string): Promise<void> =>
  rm(path.join(folder, fileName), { force: true });

/** @returns null where there is none that this program can use */
export async function readIndex(
  folder: string,
): Promise<{ readonly segment: Segment; readonly origin: IndexOrigin } | null> {
  const file = await open(path.join(folder, fileName)).catch(() => null);
  if (file === null) return null;
  try {
    const size = (await file.stat()).size;
    const length = Buffer.alloc(4);
    await file.read(length, 0, 4, 0);
    const head = Buffer.alloc(Math.min(length.readUInt32LE(), size));
    await file.read(head, 0, head.length, 4);
    const header = readHeader(head.toString('utf8'));
    if (header === null || size < head.length + 4) return null;
    const memory = new SharedArrayBuffer(size - head.length - 4);
    await readAll(file, Buffer.from(memory), head.length + 4);
    const columns = columnsIn(memory, header.columns);
    const raw = header.columns.map(({ name }) => rawColumn(columns, name));
    if (checksumOf(raw) !== header.checksum) return null;
    return { segment: { ...header.segment, columns }, origin: header.origin };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** Removes what writers left behind that were killed. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^index\.(\d+)\.\w+\.new$/.exec(name)?.[1];
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid)))
      await rm(path.join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

function readHeader(json: string): Header | null {
  try {
    const header = JSON.parse(json) as Header;
    return header.format === format ? header : null;
  } catch {
    return null;
  }
}

function layOut(columns: SegmentColumns) {
  let length = 0;
  const spans = Object.keys(makers).map((name) => {
    const start = length;
    const bytes = rawColumn(columns, name).byteLength;
    length += Math.ceil(bytes / align) * align;
    return { name, start, bytes };
  });
  return { spans, length };
}

function rawColumn(columns: SegmentColumns, name: string): Uint8Array {
  const column = columns[name as keyof SegmentColumns];
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

const columnsIn = (memory: SharedArrayBuffer, spans: Header['columns']): SegmentColumns =>
  Object.fromEntries(
    spans.map(({ name, start, bytes }) => [
      name,
      makers[name as keyof SegmentColumns](memory, start, bytes),
    ]),
  ) as unknown as SegmentColumns;

const checksumOf = (columns: readonly Uint8Array[]): number =>
  columns.reduce((sum, column) => crc32(column, sum), 0);

/** What lies behind the end of the file stays zero. */
async function readAll(
  file: Awaited<ReturnType<typeof open>>,
  target: Buffer,
  position: number,
): Promise<void> {
  for (let at = 0; at < target.length;) {
    const length = Math.min(1 << 26, target.length - at);
    const { bytesRead } = await file.read(target, at, length, position + at);
    if (bytesRead === 0) return;
    at += bytesRead;
  }
}

async function writeAll(
  file: Awaited<ReturnType<typeof open>>,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(
      bytes,
      at,
      Math.min(1 << 26, bytes.length - at),
      position + at,
    );
    at += bytesWritten;
  }
}
