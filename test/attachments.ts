import { createHash, randomUUID } from 'node:crypto';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { findInFile } from '#application/attachment/file-finding.ts';
import type { FilePart } from '#application/attachment/file-part.ts';
import type { FileReader } from '#application/attachment/file-reading.ts';
import type { AttachmentRights, PaperGate } from '#application/attachment/paper-gate.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile, type UploadDoor } from '#application/attachment/upload-file.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import { contextOn } from './archive.ts';
import { idOf, valueOf } from './an-archive.ts';
import { inPieces } from './stored-file.ts';

export const everyRight: AttachmentRights = {
  mayReadClosed: true,
  mayLookBack: true,
  mayWrite: true,
  mayClose: true,
  mayDecideFindings: true,
  isClosed: false,
};

/** Rights to one paper; every other one is not there. */
export const gateOf =
  (paper: PaperId, rights: AttachmentRights | null): PaperGate =>
  (_stores, _actor, asked) =>
    Promise.resolve(asked === paper ? rights : null);

export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

/** Reads files of plain text; `program` is refused, what stands after `//comment` is hidden, `scan` has a picture in it, `fault` cannot be read at all. */
export const plainReader: FileReader = {
  read: (_name, bytes) => {
    const text = Buffer.from(bytes).toString();
    if (text.startsWith('fault')) return Promise.reject(new Error('the reader fell over'));
    if (text.startsWith('program')) return Promise.resolve(err({ kind: 'program' }));
    if (text.startsWith('no scanner')) return Promise.resolve(err({ kind: 'scanner-unreachable' }));
    const [shown = '', comment] = text.split(' //comment ');
    const parts: readonly FilePart[] = [
      { part: 'text', text: shown },
      ...(comment === undefined ? [] : [{ part: 'comment', text: comment } as const]),
    ];
    return Promise.resolve(
      ok({
        format: 'text',
        parts,
        findings: findInFile({ parts }, fingerprintOf),
        accessibility: { tagged: null, language: null, textLayer: null },
        pages: null,
        unreadable: text.startsWith('scan') ? [{ kind: 'picture' }] : [],
      }),
    );
  },
  close: () => Promise.resolve(),
};

/** A paper, and one who may do with its attachments what `rights` say. */
export function aPaperOn(database: OpenDatabase, rights: AttachmentRights | null = everyRight) {
  const paper = idOf<'Paper'>(randomUUID());
  const context = contextOn(database);
  const intake = fileIntake(database.db);
  const doorWith = (given: AttachmentRights | null): UploadDoor => ({
    context,
    intake,
    gate: gateOf(paper, given),
  });
  const door = doorWith(rights);
  return {
    paper,
    context,
    door,
    doorWith,
    attach: async (name: string, text: string): Promise<AttachmentId> => {
      const source = inPieces(Buffer.from(text));
      return valueOf(
        await uploadFile(doorWith(everyRight), { paper, replaces: null, name, source }),
      ).id;
    },
    /** Reads all that waits. */
    readAll: async (): Promise<void> => {
      while (await readNextFile(context, plainReader));
    },
  };
}
