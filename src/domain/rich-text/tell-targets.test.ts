import { describe, expect, test } from 'vitest';
import { doc, link, p, refer, text } from '../../../test/a-rich-document.ts';
import type { RichInline } from './document.ts';
import { toPlainText } from './lay-out.ts';
import { tellTargets } from './tell-targets.ts';

const four = '/moeder/2026-03-09-jai/punkter/4';
const five = '/moeder/2026-03-09-jai/punkter/5';
const same = [text('Jf. '), refer('item', four, 'punkt 4'), text('.')];

describe('between two copies of a text', () => {
  const cases: readonly [string, RichInline[], RichInline[], string, string][] = [
    ['a reference that is the same says nothing more', same, same, 'Jf. punkt 4.', 'Jf. punkt 4.'],
    [
      'a reference to another target says where, though its words are the same',
      same,
      [text('Jf. '), refer('item', five, 'punkt 4'), text('.')],
      `Jf. punkt 4 (${four}).`,
      `Jf. punkt 4 (${five}).`,
    ],
    [
      'words that have become a reference say where it leads',
      [text('Jf. punkt 4.')],
      same,
      'Jf. punkt 4.',
      `Jf. punkt 4 (${four}).`,
    ],
    [
      'a link to another page of the site says where it leads',
      [link('punktet', four)],
      [link('punktet', five)],
      `punktet (${four})`,
      `punktet (${five})`,
    ],
    [
      'a link to another site says so once, as its plain text does',
      [link('vejledning', 'https://eksempel.dk/a')],
      [link('vejledning', 'https://eksempel.dk/b')],
      'vejledning (https://eksempel.dk/a)',
      'vejledning (https://eksempel.dk/b)',
    ],
  ];
  test.each(cases)('%s', (_, before, after, old, now) => {
    const told = tellTargets(doc(p(...before)), doc(p(...after)), (href) => href);
    expect([toPlainText(told.before), toPlainText(told.after)]).toEqual([old, now]);
  });
});
