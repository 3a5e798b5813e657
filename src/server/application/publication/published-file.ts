/** The file behind a public attachment, as it is entered when its item is published. */
export type PublicFile = {
  /** Of the attachment in its item, from 1. */
  readonly position: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the bytes, in hex; it is in no address. */
  readonly sha256: string;
};

/** A public file as it is fetched. */
export type PublishedFile = Omit<PublicFile, 'position' | 'sha256'> & {
  /** Changes with the bytes. */
  readonly etag: string;
  /**
   * Bytes from `start` to `end`, both included. It ends early when the file is withdrawn meanwhile: from then on
   * nothing of it is sent.
   */
  readonly read: (range: {
    readonly start: number;
    readonly end: number;
  }) => AsyncIterable<Uint8Array>;
};
