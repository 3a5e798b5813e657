/** How much a file may hold (DEFINITIONS, "Limits"): settings, so that a test and an operator can lower them. */
export type IntakeLimits = {
  /** Bytes of one file, and of one document inside a zip file. */
  readonly fileBytes: number;
  /** Bytes of everything in one zip file, unpacked. */
  readonly unpackedBytes: number;
  /** How many times its packed size an entry may unpack to. */
  readonly ratio: number;
  /** Files in one zip file. */
  readonly entries: number;
  /** Levels of nesting in XML and JSON, folders in a zip path. */
  readonly depth: number;
  /** Levels of nesting in HTML: where browsers stop as well. */
  readonly htmlDepth: number;
  /** Elements or values of one document. */
  readonly parts: number;
  readonly pages: number;
};

export const defaultLimits: IntakeLimits = {
  fileBytes: 100_000_000,
  unpackedBytes: 1_000_000_000,
  ratio: 100,
  entries: 500,
  depth: 100,
  htmlDepth: 512,
  parts: 2_000_000,
  pages: 5_000,
};
