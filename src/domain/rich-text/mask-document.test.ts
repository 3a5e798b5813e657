import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import { doc, link, note, p, text } from '../../../test/a-rich-document.ts';
import { letters } from '../../../test/words-of-blocks.ts';
import type { RichDocument } from './document.ts';
import { layOut, toPlainText } from './lay-out.ts';
import { maskRichDocument } from './mask-document.ts';
import { readRichDocument } from './read-document.ts';

describe('what is masked in the plain text', () => {
  test('is gone from every node that it runs over, and its sign stands where it begins', () => {
    const written = doc(p(text('Bor Åvej '), text('7', 'bold'), text(', Solbæk.')));
    expect(maskRichDocument(written, [{ start: 4, end: 18, masked: '[adresse]' }])).toEqual(
      doc(p(text('Bor [adresse].'))),
    );
  });

  test('takes with it the link, reference or footnote that would tell it', () => {
    const mailed = doc(
      p(text('Skriv til '), link('borgeren', 'mailto:ib@eksempel.dk'), note('Ib')),
    );
    const plain = toPlainText(mailed);
    expect(plain).toBe('Skriv til borgeren (ib@eksempel.dk)[1]\n\n[1] Ib');
    const at = (said: string) => ({
      start: plain.lastIndexOf(said),
      end: plain.lastIndexOf(said) + said.length,
      masked: '***',
    });
    expect(maskRichDocument(mailed, [at('ib@eksempel.dk'), at('Ib')])).toEqual(
      doc(p(text('Skriv til borgeren'), note('***'))),
    );
    const told = doc(p(text('070761-4285 '), link('siden', '/sager/0707614285')));
    expect(maskRichDocument(told, [{ start: 0, end: 11, masked: '******-****' }])).toEqual(
      doc(p(text('******-**** siden'))),
    );
  });

  test('leaves nothing of itself anywhere', () => {
    const secret = fc.stringMatching(/^[qwxz]{6,12}$/);
    const spot = fc.record({ at: fc.nat(), secret });
    fc.assert(
      fc.property(arbitraryRichDocument, fc.array(spot, { maxLength: 4 }), (document, spots) => {
        const grown = spots.reduce((so, { at, secret: word }) => {
          const { leaves } = layOut(so);
          const leaf = leaves.filter(({ of }) => of === 'words')[at % Math.max(1, leaves.length)];
          return leaf === undefined ? so : withWord(so, leaf.path, word);
        }, document);
        const plain = toPlainText(grown);
        const masks = [...plain.matchAll(/[qwxz]{6,}/g)].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
          masked: '***',
        }));
        const masked = maskRichDocument(grown, masks);
        expect(JSON.stringify(masked)).not.toMatch(/[qwxz]{6,}/);
        expect(readRichDocument(masked)).toEqual({ document: masked, dropped: [] });
      }),
    );
  });

  test('whatever is masked, the words outside stay', () => {
    fc.assert(
      fc.property(arbitraryRichDocument, fc.nat(), fc.nat(40), (document, at, length) => {
        const { text: plain, leaves } = layOut(document);
        const start = at % Math.max(1, plain.length);
        const end = Math.min(plain.length, start + length);
        const kept = leaves
          .filter(({ of }) => of === 'words')
          .map((leaf) => {
            const from = Math.max(0, start - leaf.start);
            const to = Math.max(0, end - leaf.start);
            return leaf.text.slice(0, from) + leaf.text.slice(Math.max(from, to));
          });
        const masked = layOut(maskRichDocument(document, [{ start, end, masked: '' }]));
        const left = masked.leaves.filter(({ of }) => of === 'words').map((leaf) => leaf.text);
        expect(letters(left)).toBe(letters(kept));
      }),
    );
  });
});

/** The document with a word at the beginning of one node, so that it may run into what stands before it. */
function withWord(document: RichDocument, path: readonly number[], word: string): RichDocument {
  const change = (value: unknown, [next, ...rest]: readonly number[]): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (next === undefined) {
      if ('text' in value) return { ...value, text: `${word} ${String(value.text)}` };
      const attrs = 'attrs' in value && typeof value.attrs === 'object' ? value.attrs : {};
      const own = attrs !== null && 'label' in attrs ? 'label' : 'text';
      const said: unknown = attrs === null ? '' : Reflect.get(attrs, own);
      return { ...value, attrs: { ...attrs, [own]: `${word} ${String(said)}` } };
    }
    const content = 'content' in value && Array.isArray(value.content) ? value.content : [];
    return {
      ...value,
      content: content.map((child: unknown, n) => (n === next ? change(child, rest) : child)),
    };
  };
  return readRichDocument(change(document, path)).document;
}
