import { posix } from 'node:path';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, type Result } from '#domain/result.ts';
import { unzip } from '../import/intake/unzip.ts';
import type { ReadingRoom } from './extract.ts';
import { walkXml } from './walk-xml.ts';

/** The parts of an office document or a zip file, by path. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** An office document has a part for every picture; a folder somebody packed has not as many files. */
const mostParts = 10_000;

function refusalOf(fault: IntakeFault): FileRefused {
  switch (fault.kind) {
    case 'zip-encrypted':
      return { kind: 'encrypted' };
    case 'zip-bomb':
      return { kind: 'zip-bomb', limit: fault.limit };
    case 'zip-too-large':
      return { kind: 'too-large-unpacked', limit: fault.limit };
    case 'zip-too-many-files':
      return { kind: 'too-many-files', files: fault.files, limit: fault.limit };
    case 'zip-unsafe-name':
      return { kind: 'unsafe-name' };
    default:
      return { kind: 'broken' };
  }
}

/** The list of parts says that the document may hold macros, wherever they are kept. */
const declaresMacros = (parts: Package): boolean =>
  /macroEnabled|vbaProject/i.test(
    Buffer.from(parts.get('[Content_Types].xml') ?? []).toString('latin1'),
  );

/** Unpacks within what is left of the room that the outermost file was given. */
export async function openPackage(
  bytes: Uint8Array,
  { limits, room }: ReadingRoom,
  isOffice: boolean,
): Promise<Result<Package, FileRefused>> {
  const within = {
    ...limits,
    unpackedBytes: room.bytes,
    entries: isOffice ? mostParts : limits.entries,
  };
  const unzipped = await unzip(bytes, within, 'kept');
  if (unzipped.ok) {
    if (isOffice && declaresMacros(unzipped.value)) return err({ kind: 'macro' });
    for (const part of unzipped.value.values()) room.bytes -= part.length;
    return unzipped;
  }
  const { entry, fault } = unzipped.error;
  const told = fault.kind === 'zip-too-large' ? { ...fault, limit: limits.unpackedBytes } : fault;
  const refused = refusalOf(told);
  return err(entry === null || isOffice ? refused : { ...refused, inside: entry });
}

export type Relationship = {
  readonly type: string;
  /** A path in the package, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** What a part of an Office document points to, by id (ECMA-376 part 2, 6.5). */
export function relationshipsOf(parts: Package, path: string): ReadonlyMap<string, Relationship> {
  const { dir, base } = posix.parse(path);
  const bytes = parts.get(posix.join(dir, '_rels', `${base}.rels`));
  const found = new Map<string, Relationship>();
  if (bytes === undefined) return found;
  walkXml(bytes, {
    open({ name, attributes }) {
      const target = attributes.get('Target');
      const id = attributes.get('Id');
      if (name !== 'Relationship' || target === undefined || id === undefined) return;
      const isExternal = attributes.get('TargetMode') === 'External';
      const absolute = target.startsWith('/') ? target.slice(1) : posix.join(dir, target);
      found.set(id, {
        type: attributes.get('Type') ?? '',
        target: isExternal ? target : absolute,
        isExternal,
      });
    },
  });
  return found;
}

/** Addresses outside the document that any of its parts points to: mail addresses and network drives among them. */
export function externalTargets(parts: Package): readonly string[] {
  const targets = new Set<string>();
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels')) continue;
    const source = posix.join(posix.dirname(posix.dirname(path)), posix.basename(path, '.rels'));
    for (const { target, isExternal } of relationshipsOf(parts, source).values())
      if (isExternal) targets.add(readableAddress(target));
  }
  return [...targets];
}

/** "mailto:a%40b.dk" as it is meant. */
export function readableAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
