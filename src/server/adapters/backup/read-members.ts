import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BackupFault, damagedAt } from './backup-fault.ts';
import { headName, sealName } from './layout.ts';
import { blockSize, paddingOf, readTarHeader } from './tar.ts';

export type Member = { readonly name: string; readonly body: Buffer };

/** Larger than any member we write: a damaged length must not fill the memory. */
const largestMember = 64 * 1024 * 1024;

/**
 * The members of a backup in order, each only when it is asked for. Ends only when the seal is right and nothing
 * stands behind it.
 * @throws BackupFault
 */
export async function* readMembers(path: string): AsyncGenerator<Member> {
  const file = await open(path, 'r').catch((thrown: unknown) => {
    throw new BackupFault({
      kind: 'unreadable',
      reason: thrown instanceof Error ? thrown.message : String(thrown),
    });
  });
  try {
    yield* membersOf(file);
  } finally {
    await file.close();
  }
}

async function* membersOf(file: FileHandle): AsyncGenerator<Member> {
  const seal = createHash('sha256');
  for (let isFirst = true; ; isFirst = false) {
    const block = await read(file, blockSize, isFirst);
    const header = readTarHeader(block);
    if (isFirst && (header === null || header === 'end' || header.name !== headName))
      throw new BackupFault({ kind: 'foreign' });
    if (header === null || header === 'end') throw damagedAt('opdelingen');
    const { name, size } = header;
    if (size > largestMember) throw damagedAt(name);
    const rest = await read(file, size + paddingOf(size), false);
    const body = rest.subarray(0, size);
    if (name === sealName) {
      if (body.toString() !== `${seal.digest('hex')}\n`) throw damagedAt('kontrolsummen');
      const end = [rest.subarray(size), await read(file, 2 * blockSize, false)];
      const after = await file.read(Buffer.alloc(1), 0, 1);
      if (after.bytesRead > 0 || Buffer.concat(end).some((byte) => byte !== 0))
        throw damagedAt('slutningen');
      return;
    }
    seal.update(block).update(rest);
    yield { name, body };
  }
}

async function read(file: FileHandle, length: number, isFirst: boolean): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(buffer, at, length - at).catch((thrown: unknown) => {
      throw new BackupFault({
        kind: 'unreadable',
        reason: thrown instanceof Error ? thrown.message : String(thrown),
      });
    });
    if (bytesRead === 0) throw new BackupFault({ kind: isFirst ? 'foreign' : 'cutOff' });
    at += bytesRead;
  }
  return buffer;
}
