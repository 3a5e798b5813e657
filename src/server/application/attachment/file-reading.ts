import type { Result } from '#domain/result.ts';
import type { FileFinding } from './file-finding.ts';
import type { FilePart } from './file-part.ts';
import type { FileRefused } from './file-refused.ts';

export type FileFormat =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'email'
  | 'html'
  | 'xml'
  | 'text'
  | 'image'
  | 'zip'
  | 'media';

/**
 * What nobody has looked at, because it cannot be read as text (LAW O7g: "cannot be checked"). It is
 * said, never passed over.
 */
export type Unreadable = {
  readonly kind:
    /** A page that is only a picture: scanned paper. */
    | 'page-without-text'
    | 'picture'
    | 'sound-or-film'
    /** A file in the file that is locked, damaged or of a format that is not read. */
    | 'file-inside'
    /** A part of the document that is damaged; what could be read of it is among the parts. */
    | 'damaged-part';
  readonly page?: number;
  readonly label?: string;
  /** How many of them, where they have no names worth saying. */
  readonly count?: number;
};

/** LAW A2, A4, A5: what can be told by a program; `null` where the format has no such thing. */
export type FileAccessibility = {
  /** PDF: structure tags. Word, ODT and HTML: headings that are headings. */
  readonly tagged: boolean | null;
  /** As the file says it ("da-DK"); `null` where it says nothing. */
  readonly language: string | null;
  /** False for pictures and scanned paper. */
  readonly textLayer: boolean | null;
};

/** What is in a file that somebody wants to attach: everything that can be read in it, seen or not. */
export type FileReading = {
  readonly format: FileFormat;
  readonly parts: readonly FilePart[];
  /** Personal data in the parts, by part and place (LAW C1–C7, O5, O6). */
  readonly findings: readonly FileFinding[];
  readonly accessibility: FileAccessibility;
  readonly pages: number | null;
  readonly unreadable: readonly Unreadable[];
};

/** Reads files in threads of their own, so that a hostile file cannot stop the house. */
export type FileReader = {
  /**
   * @param name for messages; what the file is, its bytes say
   * @returns refused: what must not be taken in, and why
   */
  readonly read: (name: string, bytes: Uint8Array) => Promise<Result<FileReading, FileRefused>>;
  readonly close: () => Promise<void>;
};
