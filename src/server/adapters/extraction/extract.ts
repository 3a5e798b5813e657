import type { FilePart, FilePartKind } from '#application/attachment/file-part.ts';
import type { FileReading } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { Result } from '#domain/result.ts';
import type { IntakeLimits } from '../import/intake/limits.ts';

/** A reading before anybody has looked for personal data in it. */
export type Extract = Omit<FileReading, 'findings'>;

/** What a reader of one format is told and may do. */
export type ReadingRoom = {
  readonly limits: IntakeLimits;
  /** Bytes that may still be unpacked, in this file and all files in it. */
  readonly room: { bytes: number };
  /** Reads a file in the file; its parts and what is unreadable in it go along with the others. Refused: what refuses the whole file. */
  readonly readInside: (
    name: string,
    bytes: Uint8Array,
    into: ExtractDraft,
  ) => Promise<FileRefused | null>;
};

export type FormatReader = (
  bytes: Uint8Array,
  room: ReadingRoom,
) => Promise<Result<Extract, FileRefused>>;

type Place = { readonly page?: number | undefined; readonly label?: string | undefined };

/** An extract while it grows. */
export type ExtractDraft = {
  readonly parts: FilePart[];
  readonly unreadable: FileReading['unreadable'][number][];
  /** Blank text is no part. */
  readonly add: (part: FilePartKind, text: string, place?: Place) => void;
};

export function draftExtract(): ExtractDraft {
  const parts: FilePart[] = [];
  return {
    parts,
    unreadable: [],
    add(part, text, { page, label } = {}) {
      if (text.trim() === '') return;
      parts.push({
        part,
        ...(page === undefined ? {} : { page }),
        ...(label === undefined || label === '' ? {} : { label }),
        text,
      });
    },
  };
}
