import { expect, test } from 'vitest';
import { readSnippet } from './snippet.ts';

test('the sentence of a search hit is read as plain text with its hits', () => {
  expect(
    readSnippet('<mark>Sti</mark> &amp; &lt;b&gt;bro&lt;/b&gt; &amp;lt; <mark>sti</mark>'),
  ).toEqual([
    { text: 'Sti', isHit: true },
    { text: ' & <b>bro</b> &lt; ', isHit: false },
    { text: 'sti', isHit: true },
  ]);
});
