import { createHash } from 'node:crypto';
import type { BackupPart } from '#application/operations/backup.ts';

/** Adds up what a table or file comes to, piece by piece: the same when it is written and when it is read. */
export class PartMeasure {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #lines = 0;
  #pieces = 0;

  get pieces(): number {
    return this.#pieces;
  }

  /** @returns the number of lines in the piece; in the text of `COPY` a line is a row */
  add(piece: Buffer): number {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    this.#pieces += 1;
    let lines = 0;
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) lines += 1;
    this.#lines += lines;
    return lines;
  }

  take(): BackupPart {
    return {
      bytes: this.#bytes,
      lines: this.#lines,
      pieces: this.#pieces,
      sha256: this.#hash.digest('hex'),
    };
  }
}
