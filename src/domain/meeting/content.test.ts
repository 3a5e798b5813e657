import { describe, expect, test } from 'vitest';
import { canonicalContent, storable } from './content.ts';
import { aParsedItem, parsedMinutes } from '../../../test/parsed-minutes.ts';

const original = parsedMinutes({
  items: [
    aParsedItem({
      title: 'Ny sti på Ågade',
      sections: [{ kind: 'summary', label: 'Resumé', text: 'En sti langs åen.' }],
    }),
  ],
});

describe('what makes two files the same document', () => {
  test.each([
    ['page heads', { ...original, furniture: [{ kind: 'page-head' as const, text: 'Side 1' }] }],
    ['warnings', { ...original, warnings: [{ code: 'x', message: 'y' }] }],
    ['the reader', { ...original, reader: 'another' }],
    [
      'encoding',
      {
        ...original,
        items: [
          aParsedItem({
            title: 'Ny sti på A\u030Agade',
            sections: [{ kind: 'summary', label: 'Resumé', text: 'En sti langs a\u030Aen.' }],
          }),
        ],
      },
    ],
    [
      'line breaks and soft hyphens',
      {
        ...original,
        items: [
          aParsedItem({
            title: 'Ny sti på  Ågade',
            sections: [{ kind: 'summary', label: 'Resumé', text: 'En sti\nlangs å\u00ADen.' }],
          }),
        ],
      },
    ],
  ])('%s do not matter', (_what, other) => {
    expect(canonicalContent(other)).toBe(canonicalContent(original));
  });

  test.each([
    ['a word', { ...original, items: [aParsedItem({ title: 'Ny bro på Ågade' })] }],
    ['the time', parsedMinutes({ meeting: { time: '17:00' } })],
    [
      'an attachment',
      {
        ...original,
        documents: [
          {
            number: '1.1',
            title: 'Kort',
            documentNumber: null,
            access: 'open' as const,
            text: '',
            complete: false,
          },
        ],
      },
    ],
  ])('%s does', (_what, other) => {
    expect(canonicalContent(other)).not.toBe(canonicalContent(original));
  });

  test('characters that no database can hold are left out before storing', () => {
    const broken = parsedMinutes({ items: [aParsedItem({ title: 'a\0b\uD800c' })] });
    expect(storable(broken).items[0]?.title).toBe('a b\uFFFDc');
  });
});
