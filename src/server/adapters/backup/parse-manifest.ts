import * as v from 'valibot';
import type { BackupHead, BackupManifest } from '#application/operations/backup.ts';
import { BackupFault, damagedAt } from './backup-fault.ts';
import { format, headName, manifestName } from './layout.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.picklist(['working', 'published']);
const name = v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]{0,62}$/));
/** Below the data folder, whatever the file says. */
const relativePath = v.pipe(
  v.string(),
  v.check((path) => path.split('/').every((step) => !['', '.', '..'].includes(step))),
  v.check((path) => !/[\\\0]/.test(path)),
);

const head = {
  format: count,
  version: v.string(),
  postgres: v.string(),
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  migrations: v.array(v.string()),
};
const part = {
  bytes: count,
  lines: count,
  pieces: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
};
const headShape = v.object(head);
const manifestShape = v.object({
  ...head,
  tables: v.array(v.object({ ...part, schema, name, columns: v.array(v.string()) })),
  sequences: v.array(
    v.object({
      schema,
      table: name,
      column: v.string(),
      value: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
      isCalled: v.boolean(),
    }),
  ),
  files: v.array(v.object({ ...part, path: relativePath })),
});

/** @throws BackupFault `newer` before anything else is asked of it: a later format may look otherwise */
export function parseHead(body: Buffer): BackupHead {
  const read = parseJson(body);
  const loose = v.safeParse(v.object({ format: v.number(), version: v.string() }), read);
  if (!loose.success) throw new BackupFault({ kind: 'foreign' });
  if (loose.output.format > format)
    throw new BackupFault({ kind: 'newer', version: loose.output.version });
  const exact = v.safeParse(headShape, read);
  if (!exact.success) throw damagedAt(headName);
  return exact.output;
}

/** @throws BackupFault */
export function parseManifest(body: Buffer): BackupManifest {
  const read = v.safeParse(manifestShape, parseJson(body));
  if (!read.success) throw damagedAt(manifestName);
  return read.output;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
