import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName, titleOfFile } from './file-name.ts';

describe('the name of an attached file', () => {
  test.each([
    ['Bilag 1 – økonomi.pdf', 'Bilag 1 – økonomi.pdf'],
    ['C:\\Users\\pp\\Skrivebord\\notat.docx', 'notat.docx'],
    ['../../etc/passwd', 'passwd'],
    ['høringssvar\u202Efdp.exe', 'høringssvarfdp.exe'],
    ['to\nlinjer.pdf', 'tolinjer.pdf'],
    ['A\u030Anote.pdf', 'Ånote.pdf'],
    ['  .skjult.pdf ', 'skjult.pdf'],
    ['.pdf', null],
    ['..', null],
    ['', null],
    ['///', null],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept);
  });

  test('is at most 200 characters long and keeps its extension', () => {
    expect(cleanFileName(`${'å'.repeat(400)}.pdf`)).toBe(`${'å'.repeat(196)}.pdf`);
  });

  test('is kept as it is when it is kept again, and leads into no folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const once = cleanFileName(name);
        if (once === null) return;
        expect(cleanFileName(once)).toBe(once);
        expect(once).not.toMatch(/[/\\\n\r"]/);
      }),
    );
  });

  test.each([
    ['Bilag_1_økonomi.pdf', 'Bilag 1 økonomi'],
    ['notat', 'notat'],
  ])('%j is called %j until it gets a title', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});
