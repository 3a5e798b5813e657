import { describe, expect, test } from 'vitest';
import { doc, numbered, p, text } from '../../../test/a-rich-document.ts';
import type { RichDocument } from './document.ts';
import { listPoints } from './list-points.ts';
import { emptyRichDocument } from './read-document.ts';

describe('a recommendation', () => {
  test.each<[string, RichDocument, ReturnType<typeof listPoints>]>([
    [
      'who recommends stands before the list',
      doc(
        p(text('Direktionen indstiller:')),
        numbered('at stien anlægges', 'at sagen sendes i høring'),
      ),
      { by: 'Direktionen', points: ['at stien anlægges', 'at sagen sendes i høring'] },
    ],
    [
      'nobody is named',
      doc(p(text('Det indstilles,')), numbered('at stien anlægges')),
      { by: null, points: ['at stien anlægges'] },
    ],
    [
      'another sentence names nobody',
      doc(p(text('Sagen har været i høring.')), numbered('at stien anlægges')),
      { by: null, points: ['at stien anlægges'] },
    ],
    [
      'it is written without a list',
      doc(p(text('Forvaltningen indstiller, at stien anlægges.'))),
      { by: 'Forvaltningen', points: ['at stien anlægges.'] },
    ],
    ['nothing is recommended', emptyRichDocument, null],
  ])('%s', (_, document, expected) => {
    expect(listPoints(document)).toEqual(expected);
  });
});
