import type { Result } from '#domain/result.ts';

/** Bytes that have come in and belong to nothing yet; nobody can see them. */
export type ReceivedFile = {
  readonly upload: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** From 1. */
  readonly bytes: number;
};

/** `no-room`: the database has no more disk. What was stored before is as it was. */
export type ReceiveRefused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'no-room' };

/** Takes in the bytes of files, before and outside of the transaction that attaches them. */
export type FileIntake = {
  /**
   * Stores bytes as they come; hash and size are counted on the way, and no more than a few MB are in memory.
   * @param limit in bytes; the first byte over it ends the reading
   * @returns refused: nothing of it is kept
   * @throws what the source throws (a connection that was cut), or the database; nothing of it is kept then either
   */
  readonly receive: (
    source: AsyncIterable<Uint8Array>,
    limit: number,
  ) => Promise<Result<ReceivedFile, ReceiveRefused>>;
  /** Takes back what nobody wants; does nothing where it has been settled. */
  readonly drop: (received: Pick<ReceivedFile, 'upload'>) => Promise<void>;
  /**
   * Removes what was left half by a process that died.
   * @param untouchedSince uploads that have got nothing since
   * @returns how many there were
   */
  readonly tidy: (untouchedSince: Date) => Promise<number>;
};

/** Bytes from `start` to `end`, both included, from 0. */
export type ByteRange = { readonly start: number; readonly end: number };

/** Files that are whole, by the hash of their bytes: the same file twice lies there once. */
export type FileStore = {
  /**
   * Makes a received file whole, with the transaction.
   * @returns false where the upload has been tidied away meanwhile
   */
  readonly settle: (received: ReceivedFile) => Promise<boolean>;
  /** Size in bytes; null where it is unknown, not whole, or was refused. */
  readonly size: (sha256: string) => Promise<number | null>;
  /** In pieces of at most 1 MiB, as they are asked for. Ends early where the file goes meanwhile. */
  readonly read: (sha256: string, range?: ByteRange) => AsyncIterable<Uint8Array>;
  /** The bytes of a file that was refused go; that it was here stays. */
  readonly discard: (sha256: string) => Promise<void>;
};
