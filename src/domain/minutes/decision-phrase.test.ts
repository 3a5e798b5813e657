import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionPhrases } from '../../../test/decision-phrases.ts';
import { readDecision } from './decision-phrase.ts';

describe('what a decision text decides', () => {
  for (const [outcome, texts] of Object.entries(decisionPhrases))
    it.each(texts.map((text) => [text]))(`${outcome}: %s`, (text) => {
      expect(readDecision(text).outcome).toBe(outcome);
    });

  it('stray lines, white space and letter case around a verdict change nothing', () => {
    const single = Object.entries(decisionPhrases).flatMap(([outcome, texts]) =>
      texts
        .filter((text) => !text.includes('\n') && text.length > 3)
        .map((text) => ({ outcome, text })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...single),
        fc.constantFrom('', '.\n', '¶\n', '\n\n', '  '),
        fc.constantFrom('', '\n.', '\n\n', ' '),
        ({ outcome, text }, before, after) => {
          expect(readDecision(`${before}${text}${after}`).outcome).toBe(outcome);
        },
      ),
    );
  });

  it('any text is answered without a fault, and at-points count from 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(5), (text, points) => {
        for (const { point } of readDecision(text, { points }).points)
          expect(point).toBeGreaterThan(0);
      }),
    );
  });
});
