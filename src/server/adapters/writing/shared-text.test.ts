import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryRichDocument } from '../../../../test/arbitrary-rich-document.ts';
import { documentIn, typeWord, write } from '../../../../test/writing.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { openSharedText } from './shared-text.ts';

const updatesOf = (text: Y.Doc): Uint8Array[] => {
  const updates: Uint8Array[] = [];
  text.on('update', (update: Uint8Array) => updates.push(update));
  return updates;
};

describe('a text that several people write', () => {
  test('is the same for all and holds every word, in whatever order and how often the updates come', () => {
    const keys = fc.array(fc.tuple(fc.nat(), fc.nat(1)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, fc.infiniteStream(fc.nat()), (hers, his, dice) => {
        const [anna, ib] = [new Y.Doc(), new Y.Doc()];
        const all = [updatesOf(anna), updatesOf(ib)];
        for (const [n, [at, copies]] of hers.entries()) {
          typeWord(anna, 'resume', `anna${n}x`, at % 40);
          if (copies === 1) for (const update of all[1] ?? []) Y.applyUpdate(anna, update);
        }
        for (const [n, [at]] of his.entries()) typeWord(ib, 'resume', `ib${n}x`, at % 40);
        const given = all.flat().flatMap((update) => [update, update]);
        const shuffled = given
          .map((update) => ({ update, at: Number(dice.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ update }) => update);
        const server = openSharedText(['resume']);
        const applied = server.apply(shuffled);
        for (const text of [anna, ib]) for (const update of all.flat()) Y.applyUpdate(text, update);
        expect(documentIn(anna, 'resume')).toEqual(documentIn(ib, 'resume'));
        if (!applied.ok) throw new Error(applied.error.type);
        expect(applied.value.sections).toEqual(new Set(['resume']));
        expect(server.section('resume')).toEqual(documentIn(anna, 'resume'));
        const marks = toPlainText(documentIn(anna, 'resume')).match(/[a-z]/g) ?? [];
        const typed = [...hers.map((_, n) => `anna${n}x`), ...his.map((_, n) => `ib${n}x`)].join(
          '',
        );
        expect(marks.length).toBe(typed.replace(/\d/g, '').length);
        const again = openSharedText(['resume']);
        again.apply([server.snapshot()]);
        expect(again.apply(shuffled)).toEqual({
          ok: true,
          value: { fresh: null, sections: new Set(), recommendation: false },
        });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps any document as it was written', () => {
    fc.assert(
      fc.property(arbitraryRichDocument, arbitraryRichDocument, (first, second) => {
        const server = openSharedText(['resume', 'sagsfremstilling']);
        const there = server.apply([server.rewrite('resume', first)]);
        if (!there.ok) throw new Error(there.error.type);
        expect(server.section('resume')).toEqual(first);
        const then = server.apply([server.rewrite('resume', second)]);
        if (!then.ok) throw new Error(then.error.type);
        expect(server.section('resume')).toEqual(second);
        const text = new Y.Doc();
        write(text, 'resume', second);
        expect(documentIn(text, 'resume')).toEqual(second);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps an update that waits for another', () => {
    const anna = new Y.Doc();
    const updates = updatesOf(anna);
    for (const word of ['først', 'så', 'sidst']) typeWord(anna, 'resume', word);
    const [first, second, third] = updates;
    if (!first || !second || !third) throw new Error('three updates');
    const server = openSharedText(['resume']);
    expect(server.apply([third])).toMatchObject({ ok: true, value: { sections: new Set() } });
    const reopened = openSharedText(['resume']);
    reopened.apply([server.snapshot()]);
    const done = reopened.apply([second, first]);
    if (!done.ok) throw new Error(done.error.type);
    expect(reopened.section('resume')).toEqual(documentIn(anna, 'resume'));
  });

  test.each<[string, Uint8Array]>([
    ['noise', new Uint8Array([200, 1, 2, 3, 255, 255])],
    ['nothing', new Uint8Array()],
    ['a section that the text has not', sectionUpdate('andet')],
  ])('refuses %s', (_, update) => {
    expect(openSharedText(['resume']).apply([update])).toEqual({
      ok: false,
      error: { type: 'unreadable-update' },
    });
  });

  test('never breaks, whatever bytes come', () => {
    const anna = new Y.Doc();
    typeWord(anna, 'resume', 'ord');
    const sound = Y.encodeStateAsUpdate(anna);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255))), (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = openSharedText(['resume']).apply([bytes]);
        expect([true, false]).toContain(result.ok);
      }),
    );
  });
});

function sectionUpdate(section: string): Uint8Array {
  const text = new Y.Doc();
  typeWord(text, section, 'ord');
  return Y.encodeStateAsUpdate(text);
}
