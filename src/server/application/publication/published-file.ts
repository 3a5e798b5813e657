/** A public file as it is fetched. */
export type PublishedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
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
