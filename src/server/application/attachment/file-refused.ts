/** What each refusal needs to say in words: the limit that was met, the name of what was found. */
type Details = {
  empty: object;
  'too-large': { readonly bytes: number; readonly limit: number };
  /** Machine code, whatever the file is called. */
  program: object;
  /** A password stands before the content: nobody can check it. */
  encrypted: object;
  broken: object;
  /** A format that is not read: it cannot be checked. */
  'unknown-format': { readonly format: string | null };
  /** Word, Excel or PowerPoint from before 2007: may hold macros and cannot be checked. */
  'old-office': object;
  macro: object;
  /** PDF: JavaScript, or an action that starts programs or sends forms. */
  'active-content': { readonly action: string };
  /** Unpacks to more than `limit` times its size. */
  'zip-bomb': { readonly limit: number };
  'too-large-unpacked': { readonly limit: number };
  'too-many-files': { readonly files: number; readonly limit: number };
  /** Files in files in files. */
  'too-deep': { readonly limit: number };
  'too-many-pages': { readonly pages: number; readonly limit: number };
  'unsafe-name': object;
  /** What the scanner calls it; the test file is called "EICAR". */
  virus: { readonly name: string };
  /** A scanner is set and gives no answer: what is not scanned is not taken in. */
  'scanner-unreachable': object;
  /** It takes more time or memory to read than a document does. */
  'too-hard': object;
};

export type FileRefusalKind = keyof Details;
export type FileRefusalOf<Kind extends FileRefusalKind> = {
  [K in Kind]: { readonly kind: K } & Details[K];
}[Kind];

/** Why a file is not taken in. `inside` is the path of the file inside the file that is to blame, where it is one. */
export type FileRefused = FileRefusalOf<FileRefusalKind> & { readonly inside?: string };
