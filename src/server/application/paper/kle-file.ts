import type { KleSubject } from '#domain/paper/kle-number.ts';

/** The register as a file holds it. */
export type KleFile = {
  /** ISO date of the edition; null where the file does not say. */
  readonly publishedOn: string | null;
  readonly subjects: readonly KleSubject[];
  /** Of its bytes, in hex. */
  readonly sha256: string;
};

/** What is wrong with a file; its sentence, and the way out, is in `ui/text`. */
export type KleFault = {
  readonly kind:
    | 'not-kle'
    | 'broken-xml'
    | 'document-type'
    | 'no-number'
    | 'number-wrong'
    | 'title-missing'
    | 'date-wrong'
    | 'number-twice'
    | 'no-subjects';
  /** From 1; null where it is the file as a whole. */
  readonly line: number | null;
  /** What stands there. */
  readonly value: string;
};
