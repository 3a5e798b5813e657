import { expect, it } from 'vitest';
import { labelTowers } from './label-height.ts';
import type { TextBlock } from '#domain/publication/text-block.ts';
import type { PaperBlock } from './paper.ts';

const line = (length: number): TextBlock => ({
  kind: 'paragraph',
  lines: [['x'.repeat(length)]],
});

const cases: readonly (readonly [string, string | null, readonly PaperBlock[], boolean])[] = [
  ['a short label beside a short text', 'Bilag', [line(10)], false],
  ['a label of two lines beside one line', 'Administrationens vurdering', [line(10)], true],
  ['a label of two lines beside three', 'Administrationens vurdering', [line(200)], false],
  [
    'a label of four lines beside a decision of one word',
    'Beslutning, 1. behandling i Udvalget for Børn og Ungdom den 10. marts 2026',
    [{ kind: 'panel', sign: 'check', word: 'Godkendt', waiting: false, blocks: [line(10)] }],
    true,
  ],
  ['a label longer than its column', 'Beskæftigelsesmiljøudvalgets', [line(10)], true],
  [
    'a list as tall as its items',
    'Administrationens vurdering',
    [{ kind: 'list', items: [['a'], ['b']] }],
    false,
  ],
  ['no label', null, [line(10)], false],
];

it.each(cases)('%s', (_, heading, blocks, towers) => {
  expect(labelTowers({ heading, blocks })).toBe(towers);
});
