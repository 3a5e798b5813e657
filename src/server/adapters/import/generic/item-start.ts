import { isClearVerdict } from '#domain/minutes/decision-sentence.ts';
import type { Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';

/** Where an item begins (line numbers); `from` lies before its head where the head is printed twice. */
export type ItemStart = {
  readonly from: number;
  /** The first line under the head. */
  readonly body: number;
  readonly number: string | null;
  /** Empty where it may stand in the next line, null where none is printed. */
  readonly title: string | null;
  /** Printed words of the head that are neither ("Punkt"). */
  readonly mark: string;
  /** The line of the title, where it stands above the number. */
  readonly titleAt?: number;
};

/** A line that is a title by itself. */
export const titledStart = (signs: readonly Signs[], at: number): ItemStart => ({
  from: at,
  body: at + 1,
  number: null,
  title: plain(signs[at]?.line ?? { text: '' }),
  mark: '',
});

/** An item that is printed without a head. */
export const headlessStart = (at: number): ItemStart => ({
  from: at,
  body: at,
  number: null,
  title: null,
  mark: '',
});

const attendance = /^(?:afbud|fraværende|ikke til stede)(?!\p{L})/iu;

/** A short line that begins like a heading and is neither a sentence, a verdict nor a list of the absent. */
export const looksLikeTitle = (sign: Signs | undefined): boolean => {
  if (sign === undefined || sign.blank || sign.inside) return false;
  const text = plain(sign.line);
  return (
    /^["“”»]?[\p{Lu}\d]/u.test(text) &&
    !/[.:;,]$/.test(text) &&
    text.length <= 160 &&
    !isClearVerdict(text) &&
    !attendance.test(text)
  );
};

/** The last line with text above a place; -1 where there is none. */
export const lastWritten = (signs: readonly Signs[], before: number): number => {
  for (let i = before - 1; i >= 0; i -= 1) if (signs[i]?.blank === false) return i;
  return -1;
};
