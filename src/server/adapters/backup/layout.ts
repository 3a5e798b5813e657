import type { BackupTable } from '#application/operations/backup.ts';

/** Of the file's layout. Whoever changes it changes the number, and keeps reading the old one. */
export const format = 1;

/** Bytes of a table or file that are compressed together: what is in memory at once is a few of them. */
export const pieceSize = 4 * 1024 * 1024;

/** The members of the archive, in the order in which they stand. */
export const headName = 'raadslag-backup.json';
export const manifestName = 'manifest.json';
/** SHA-256 of every byte before it. */
export const sealName = 'sha256';

export const tablePart = ({ schema, name }: Pick<BackupTable, 'schema' | 'name'>): string =>
  `tables/${schema}.${name}`;
/** By number: the paths, which may be long, stand in the manifest. */
export const filePart = (index: number): string => `files/${index + 1}`;
export const pieceName = (part: string, piece: number): string =>
  `${part}/${String(piece).padStart(6, '0')}.gz`;

const pieceOf = /^((?:tables|files)\/[^/]+)\/(\d{6,})\.gz$/;

/** @returns the part and the number of a piece; null where the member is something else */
export function readPieceName(
  name: string,
): { readonly part: string; readonly piece: number } | null {
  const [, part, piece] = pieceOf.exec(name) ?? [];
  return part === undefined || piece === undefined ? null : { part, piece: Number(piece) };
}
