import type { PersonalDataKind } from '#domain/personal-data/finding.ts';
import { scan } from '#domain/personal-data/scan.ts';
import type { FilePart, FilePartKind } from './file-part.ts';

/** Where in a file a finding stands. */
export type FilePlace = {
  readonly part: FilePartKind;
  readonly page?: number;
  readonly label?: string;
  /** Line of the part's text, from 1. */
  readonly line: number;
  /** Number of the part among the parts of the reading, from 0. */
  readonly index: number;
  /** UTF-16 offsets in the part's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

/** A place in a file that a person must look at before the file is published (LAW O7). */
export type FileFinding = {
  readonly kind: PersonalDataKind;
  readonly certainty: 'high' | 'low';
  readonly place: FilePlace;
  /** Identifies nobody. */
  readonly masked: string;
  /** Recognises the same value again, in this file or in its next version. */
  readonly fingerprint: string;
};

/**
 * Personal data in a file, hidden parts included, in the order of the parts. Takes time linear in the text.
 * @param fingerprintOf a hash; what it is given is kind and value
 */
export function findInFile(
  { parts }: { readonly parts: readonly FilePart[] },
  fingerprintOf: (text: string) => string,
): readonly FileFinding[] {
  return parts.flatMap(({ part, page, label, text }, index) => {
    let line = 1;
    let counted = 0;
    return scan(text).map(({ kind, certainty, start, end, masked }): FileFinding => {
      for (let at = text.indexOf('\n', counted); at >= 0 && at < start;) {
        line += 1;
        counted = at + 1;
        at = text.indexOf('\n', counted);
      }
      return {
        kind,
        certainty,
        place: {
          part,
          ...(page === undefined ? {} : { page }),
          ...(label === undefined ? {} : { label }),
          line,
          index,
          start,
          end,
        },
        masked,
        fingerprint: fingerprintOf(`${kind} ${text.slice(start, end)}`),
      };
    });
  });
}
