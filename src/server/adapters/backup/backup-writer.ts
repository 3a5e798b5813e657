import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BackupHead, BackupManifest, BackupPart } from '#application/operations/backup.ts';
import { headName, manifestName, pieceName, pieceSize, sealName } from './layout.ts';
import { PartMeasure } from './part-measure.ts';
import { blockSize, paddingOf, tarHeader } from './tar.ts';

const compress = promisify(gzip);
/** Minutes are mostly JSON: the next level gains a few percent and takes half as long again. */
const level = 4;

/** Writes the members of a backup one after the other. Only its owner may read the file: it holds closed text. */
export class BackupWriter {
  readonly #file: FileHandle;
  readonly #seconds: number;
  readonly #seal = createHash('sha256');

  private constructor(file: FileHandle, takenAt: string) {
    this.#file = file;
    this.#seconds = Math.floor(Date.parse(takenAt) / 1000);
  }

  /** @param path a file that is not there yet */
  static async create(path: string, head: BackupHead): Promise<BackupWriter> {
    const writer = new BackupWriter(await open(path, 'wx', 0o600), head.takenAt);
    await writer.#member(headName, Buffer.from(`${JSON.stringify(head, null, 2)}\n`));
    return writer;
  }

  /**
   * Writes a table or a file in compressed pieces, an empty one in one; one is compressed while the next is read.
   * @param onPiece told how many lines more have been taken
   */
  async part(
    name: string,
    source: AsyncIterable<Buffer>,
    onPiece: (lines: number) => void = () => undefined,
  ): Promise<BackupPart> {
    const measure = new PartMeasure();
    let waiting: Buffer[] = [];
    let length = 0;
    let writing = Promise.resolve();
    const flush = async (): Promise<void> => {
      const piece = Buffer.concat(waiting);
      waiting = [];
      length = 0;
      onPiece(measure.add(piece));
      const member = pieceName(name, measure.pieces);
      const packed = compress(piece, { level });
      await Promise.all([writing, packed]);
      writing = packed.then((body) => this.#member(member, body));
      writing.catch(() => undefined);
    };
    for await (let chunk of source) {
      while (length + chunk.length >= pieceSize) {
        const fits = pieceSize - length;
        waiting.push(chunk.subarray(0, fits));
        chunk = chunk.subarray(fits);
        await flush();
      }
      if (chunk.length === 0) continue;
      waiting.push(chunk);
      length += chunk.length;
    }
    if (length > 0 || measure.pieces === 0) await flush();
    await writing;
    return measure.take();
  }

  /** Writes the manifest and the seal, and waits until the disk has everything. */
  async finish(manifest: BackupManifest): Promise<void> {
    await this.#member(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    await this.#member(sealName, Buffer.from(`${this.#seal.digest('hex')}\n`), false);
    await this.#file.write(Buffer.alloc(2 * blockSize));
    await this.#file.sync();
    await this.#file.close();
  }

  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #member(name: string, body: Buffer, isSealed = true): Promise<void> {
    const bytes = Buffer.concat([
      tarHeader(name, body.length, this.#seconds),
      body,
      Buffer.alloc(paddingOf(body.length)),
    ]);
    if (isSealed) this.#seal.update(bytes);
    for (let at = 0; at < bytes.length;) at += (await this.#file.write(bytes, at)).bytesWritten;
  }
}
