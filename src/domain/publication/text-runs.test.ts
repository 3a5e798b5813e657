import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskText, plainText, textRuns } from './text-runs.ts';

const text = 'Ring 12345678, se punkt 5 på dette møde.';

describe('a text in the public copy', () => {
  test('has masks where personal data stood, and links where references lead somewhere', () => {
    expect(
      textRuns(
        text,
        [{ start: 5, end: 13, masked: '▇▇▇' }],
        [{ start: 18, end: 25, href: '/moeder/m/punkter/5' }],
      ),
    ).toEqual([
      'Ring ▇▇▇, se ',
      { text: 'punkt 5', href: '/moeder/m/punkter/5' },
      ' på dette møde.',
    ]);
  });

  test('a link that touches masked text is no link', () => {
    expect(
      textRuns(text, [{ start: 20, end: 25, masked: '▇' }], [{ start: 18, end: 25, href: '/x' }]),
    ).toEqual(['Ring 12345678, se pu▇ på dette møde.']);
  });

  test('an empty text has no runs', () => {
    expect(textRuns('', [], [])).toEqual([]);
  });

  const place = (length: number) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  test('links change no word, and no masked character gets through', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'b', ' ') }),
        fc.array(place(40), { maxLength: 4 }),
        fc.array(place(40), { maxLength: 4 }),
        (plain, hidden, linked) => {
          const letters = Array.from(plain, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
          const masks = hidden
            .map(({ start, end }) => ({ start, end: Math.min(end, letters.length), masked: '▇' }))
            .filter(({ start, end }) => start < end);
          const links = linked.map((one) => ({ ...one, href: '/x' }));
          const runs = textRuns(letters, masks, links);
          expect(plainText(runs)).toBe(maskText(letters, masks));
          const shown = plainText(runs);
          for (const { start, end } of masks)
            for (const letter of letters.slice(start, end)) expect(shown).not.toContain(letter);
          const open = Array.from(letters).filter(
            (_, n) => !masks.some(({ start, end }) => n >= start && n < end),
          );
          expect(Array.from(shown).filter((letter) => letter !== '▇')).toEqual(open);
        },
      ),
    );
  });
});
