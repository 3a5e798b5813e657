import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { toBlocks } from './text-block.ts';

const sentence = 'Stien bliver to kilometer lang og anlægges med grus.';
const paragraphs = (count: number): string => Array(count).fill(sentence).join('\n\n');

describe('a long section', () => {
  test('opens at its first paragraph', () => {
    const blocks = toBlocks([paragraphs(20)]);
    expect(foldText(blocks)).toEqual({ shown: blocks.slice(0, 1), rest: blocks.slice(1) });
  });

  test.each([
    ['a short one', paragraphs(5)],
    ['one long paragraph', Array(60).fill(sentence).join(' ')],
    ['one that is a list alone', Array(60).fill(`- ${sentence}`).join('\n')],
    ['none', ''],
  ])('is shown whole when it is %s', (_, text) => {
    const blocks = toBlocks([text]);
    expect(foldText(blocks)).toEqual({ shown: blocks, rest: [] });
  });

  test('loses nothing by it', () => {
    const line = fc.constantFrom(sentence, '- et punkt', '1. et andet', 'Et\tto', '', 'Overskrift');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const blocks = toBlocks([lines.join('\n')]);
        const { shown, rest } = foldText(blocks);
        expect([...shown, ...rest]).toEqual(blocks);
      }),
    );
  });
});
