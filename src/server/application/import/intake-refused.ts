type Place = { readonly line: number; readonly column: number };

/** What each refusal needs to say in words: the place where it is known, and the limit that was met. */
type Details = {
  'file-not-found': object;
  /** A folder, a device, a pipe. */
  'not-a-file': object;
  'file-unreadable': object;
  empty: object;
  'too-large': { readonly bytes: number; readonly limit: number };
  'too-complex': { readonly limit: number };
  'no-words': object;
  'office-file': {
    readonly format: 'Word' | 'Excel' | 'PowerPoint' | 'Office' | 'OpenDocument' | 'RTF';
  };
  image: { readonly format: string };
  media: object;
  program: object;
  archive: { readonly format: string };
  /** Bytes that are no text in any encoding we know; `byte` from 0. */
  binary: { readonly byte: number };
  'pdf-encrypted': object;
  'pdf-broken': object;
  'pdf-without-text': { readonly pages: number };
  'pdf-too-many-pages': { readonly pages: number; readonly limit: number };
  'zip-broken': object;
  'zip-encrypted': object;
  /** An entry unpacks to more than `limit` times its size: a zip bomb. */
  'zip-bomb': { readonly limit: number };
  'zip-too-large': { readonly limit: number };
  'zip-too-many-files': { readonly files: number; readonly limit: number };
  /** A name that points out of the archive ("../", "C:\"): path traversal. */
  'zip-unsafe-name': object;
  'zip-nested': object;
  'zip-without-documents': object;
  /** A document type declaration: the door to external entities and to exponential expansion. */
  'xml-doctype': Place;
  'xml-too-deep': Place & { readonly limit: number };
  'xml-broken': Place;
  'html-too-deep': { readonly limit: number };
  'json-too-deep': Place & { readonly limit: number };
  'json-broken': Place;
};

export type IntakeFaultKind = keyof Details;
export type IntakeFaultOf<Kind extends IntakeFaultKind> = {
  [K in Kind]: { readonly kind: K } & Details[K];
}[Kind];

/** Why bytes are no document that can be read. Lines and columns from 1. */
export type IntakeFault = IntakeFaultOf<IntakeFaultKind>;

/** Why a file is refused as a whole: `entry` is the path inside the zip file where there is one. */
export type IntakeRefused = {
  readonly file: string;
  readonly entry: string | null;
  readonly fault: IntakeFault;
};
