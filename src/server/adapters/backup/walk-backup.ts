import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type {
  BackupHead,
  BackupManifest,
  BackupPart,
  BackupRefused,
} from '#application/operations/backup.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { BackupFault, damagedAt } from './backup-fault.ts';
import { filePart, headName, manifestName, pieceSize, readPieceName, tablePart } from './layout.ts';
import { parseHead, parseManifest } from './parse-manifest.ts';
import { PartMeasure } from './part-measure.ts';
import { readMembers, type Member } from './read-members.ts';

const decompress = promisify(gunzip);

/** Given each piece of each part in order. `begin` before the first piece of a part, `end` after its last. */
export type PartTaker = {
  readonly begin: (part: string) => Promise<void>;
  readonly piece: (bytes: Buffer, lines: number) => Promise<void>;
  readonly end: () => Promise<void>;
};

type OpenPart = { readonly part: string; readonly measure: PartMeasure };

/**
 * Reads a whole backup once, a few pieces in memory at a time, and compares everything with what was written:
 * order, lengths, rows, checksums, the seal. What `take` was given is to be trusted only once this has resolved.
 * @throws BackupFault
 */
export async function walkBackup(path: string, take?: PartTaker): Promise<BackupManifest> {
  let head: BackupHead | null = null;
  let manifest: BackupManifest | null = null;
  const seen = new Map<string, BackupPart>();
  let current: OpenPart | null = null;
  for await (const member of readMembers(path)) {
    if (manifest !== null) throw damagedAt(member.name);
    if (head === null) head = parseHead(member.body);
    else if (member.name === manifestName) {
      await close(current, seen, take);
      manifest = parseManifest(member.body);
    } else current = await takePiece(member, current, seen, take);
  }
  if (head === null || manifest === null) throw damagedAt(headName);
  assertSame(head, manifest, seen);
  return manifest;
}

async function close(
  current: OpenPart | null,
  seen: Map<string, BackupPart>,
  take: PartTaker | undefined,
): Promise<void> {
  if (current === null) return;
  seen.set(current.part, current.measure.take());
  await take?.end();
}

/** @returns the part that the piece belongs to, which is open now */
async function takePiece(
  { name, body }: Member,
  current: OpenPart | null,
  seen: Map<string, BackupPart>,
  take: PartTaker | undefined,
): Promise<OpenPart> {
  const place = readPieceName(name);
  if (place === null || seen.has(place.part)) throw damagedAt(name);
  const isNext = current?.part !== place.part;
  if (isNext) {
    await close(current, seen, take);
    await take?.begin(place.part);
  }
  const open =
    current === null || isNext ? { part: place.part, measure: new PartMeasure() } : current;
  const piece = await decompress(body, { maxOutputLength: pieceSize }).catch(() => {
    throw damagedAt(name);
  });
  const lines = open.measure.add(piece);
  if (place.piece !== open.measure.pieces) throw damagedAt(name);
  await take?.piece(piece, lines);
  return open;
}

function assertSame(
  head: BackupHead,
  manifest: BackupManifest,
  seen: ReadonlyMap<string, BackupPart>,
): void {
  if (head.takenAt !== manifest.takenAt || head.migrations.join() !== manifest.migrations.join())
    throw damagedAt(manifestName);
  const written: readonly (readonly [string, BackupPart])[] = [
    ...manifest.tables.map((table) => [tablePart(table), table] as const),
    ...manifest.files.map((file, index) => [filePart(index), file] as const),
  ];
  for (const [part, { bytes, lines, pieces, sha256 }] of written) {
    const found = seen.get(part) ?? new PartMeasure().take();
    const isSame =
      found.bytes === bytes &&
      found.lines === lines &&
      found.pieces === pieces &&
      found.sha256 === sha256;
    if (!isSame) throw damagedAt(part);
  }
  const known = new Set(written.map(([part]) => part));
  for (const part of seen.keys()) if (!known.has(part)) throw damagedAt(part);
}

/** Whether a file is a backup that is whole. */
export async function verifyBackup(path: string): Promise<Result<BackupManifest, BackupRefused>> {
  try {
    return ok(await walkBackup(path));
  } catch (thrown) {
    if (thrown instanceof BackupFault) return err(thrown.refused);
    throw thrown;
  }
}
