import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBibTex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { writeRis } from './ris.ts';

const citation: Citation = {
  key: '2026-03-11-teknik-klima-punkt-3',
  title: 'Cykelsti langs åen',
  author: 'Udvalget for Teknik & Klima',
  publisher: 'Bøgelund Kommune',
  date: '2026-03-11',
  version: 2,
  note: 'Referat, punkt 3. Version 2, offentliggjort 13. marts 2026.',
  url: 'https://raadslag.boegelund.example/moeder/2026-03-11-teknik-klima/versioner/2#punkt-3',
};

describe('a reference to an item', () => {
  test('for LaTeX', () => {
    expect(writeBibTex(citation)).toBe(`@techreport{2026-03-11-teknik-klima-punkt-3,
  author = {{Udvalget for Teknik \\& Klima}},
  title = {{Cykelsti langs åen}},
  institution = {{Bøgelund Kommune}},
  year = {2026},
  month = mar,
  day = {11},
  version = {2},
  note = {Referat, punkt 3. Version 2, offentliggjort 13. marts 2026.},
  language = {danish},
  url = {https://raadslag.boegelund.example/moeder/2026-03-11-teknik-klima/versioner/2#punkt-3}
}
`);
  });

  test('for Zotero and EndNote', () => {
    expect(writeRis(citation).split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - Udvalget for Teknik & Klima',
      'TI  - Cykelsti langs åen',
      'PB  - Bøgelund Kommune',
      'PY  - 2026',
      'DA  - 2026/03/11/',
      'ET  - 2',
      'N1  - Referat, punkt 3. Version 2, offentliggjort 13. marts 2026.',
      'LA  - da',
      'UR  - https://raadslag.boegelund.example/moeder/2026-03-11-teknik-klima/versioner/2#punkt-3',
      'ER  - ',
      '',
    ]);
  });

  test('holds together whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const ris = writeRis({ ...citation, title }).split('\r\n');
        expect(ris.map((line) => line.slice(0, 4))).toEqual(
          writeRis(citation)
            .split('\r\n')
            .map((line) => line.slice(0, 4)),
        );
        const bib = writeBibTex({ ...citation, title });
        expect(bib.split('\n')).toHaveLength(writeBibTex(citation).split('\n').length);
        expect(depths(bib)).toEqual({ least: 0, last: 0 });
      }),
    );
  });
});

/** How deep in braces a BibTeX file ends, and whether it ever closes one too many. */
function depths(bib: string): { least: number; last: number } {
  let depth = 0;
  let least = 0;
  for (const character of bib) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    least = Math.min(least, depth);
  }
  return { least, last: depth };
}
