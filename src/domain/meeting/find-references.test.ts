import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from './find-references.ts';

const read = (text: string) =>
  findReferences(text).map(({ start, end, target }) => [text.slice(start, end), target]);
const at = (organization: string | null, date: string) => ({ organization, date });

describe('what a text refers to', () => {
  test.each([
    [
      'Der henvises til udvalgets møde den 9. februar 2022 sag nr. 4, hvor udvalget',
      'udvalgets møde den 9. februar 2022 sag nr. 4',
      { meeting: at(null, '2022-02-09'), number: '4', title: null },
    ],
    [
      'På udvalgets møde den 9. februar 2022 i sag nr. 2 tilkendegav udvalget',
      'udvalgets møde den 9. februar 2022 i sag nr. 2',
      { meeting: at(null, '2022-02-09'), number: '2', title: null },
    ],
    [
      'Godkendt af Kommunalbestyrelsen den 30. januar 2012 Punkt 5.',
      'Kommunalbestyrelsen den 30. januar 2012 Punkt 5',
      { meeting: at('kommunalbestyrelse', '2012-01-30'), number: '5', title: null },
    ],
    [
      'Som vedtaget i punkt 5 på Økonomiudvalgets møde d. 14-02-2022 skal',
      'punkt 5 på Økonomiudvalgets møde d. 14-02-2022',
      { meeting: at('økonomiudvalg', '2022-02-14'), number: '5', title: null },
    ],
    [
      'ses sammen med Økonomiudvalgets sag den 14. februar 2022 om "Analyse og budget" i år',
      'Økonomiudvalgets sag den 14. februar 2022 om "Analyse og budget"',
      { meeting: at('økonomiudvalg', '2022-02-14'), number: null, title: 'Analyse og budget' },
    ],
    [
      'Udvalget for Job & Arbejdsmarked vedtog på sit møde den 3. marts 2014 et udkast',
      'Udvalget for Job & Arbejdsmarked vedtog på sit møde den 3. marts 2014',
      { meeting: at('job arbejdsmarked', '2014-03-03'), number: null, title: null },
    ],
    [
      'hvor udvalget godkendte den 9. april 2025 sag nr. 4 om stier',
      'udvalget godkendte den 9. april 2025 sag nr. 4',
      { meeting: at(null, '2025-04-09'), number: '4', title: null },
    ],
    [
      'Byrådet behandlede sagen den 9. april 2025, punkt 4.',
      'Byrådet behandlede sagen den 9. april 2025, punkt 4',
      { meeting: at('byråd', '2025-04-09'), number: '4', title: null },
    ],
    [
      'Se Udvalget for Teknik & Klimas møde den 9. april 2025 sag nr. 4.',
      'Udvalget for Teknik & Klimas møde den 9. april 2025 sag nr. 4',
      { meeting: at('teknik klima', '2025-04-09'), number: '4', title: null },
    ],
    [
      'Social- og Sundhedsudvalget, 07-03-2019, pkt. 26',
      'Social- og Sundhedsudvalget, 07-03-2019, pkt. 26',
      { meeting: at('social sundhedsudvalg', '2019-03-07'), number: '26', title: null },
    ],
    [
      'Udvalget præsenteres på dette møde under punkt nr. 5 for planen',
      'på dette møde under punkt nr. 5',
      { meeting: 'this', number: '5', title: null },
    ],
    [
      'præsenteres på dette møde, punkt nr. 5, for planen',
      'på dette møde, punkt nr. 5',
      { meeting: 'this', number: '5', title: null },
    ],
    [
      'Se punkt 12 på dette møde.',
      'punkt 12 på dette møde',
      { meeting: 'this', number: '12', title: null },
    ],
    [
      'Punkt 16 oversendes til Økonomiudvalget, Godkendt.',
      'Punkt 16',
      { meeting: 'this', number: '16', title: null },
    ],
    [
      'En gæst deltager under behandling af pkt. 203.',
      'pkt. 203',
      { meeting: 'this', number: '203', title: null },
    ],
  ])('%s', (text, phrase, target) => {
    expect(read(text)).toEqual([[phrase, target]]);
  });

  test.each([
    'såfremt pkt. 2 tiltrædes',
    'Indstilling pkt. 1 anbefales.',
    'senest den 30. juni 2014 i Kommunalbestyrelsen',
    'i Udvalget for Job & Arbejdsmarked, og endeligt i Byrådet senest den 30. juni 2014',
    'Økonomiudvalget\n29. august 2022',
    'træder i kraft den 1. januar 2014',
    'udvalgets møde den 9. februar sag nr. 4',
    'i brev af 25. marts 2014 pkt. 1',
    'sagsnr. 14/2275',
    'et råd den 4 eller 5',
  ])('"%s" refers to no item', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('several references in one text do not overlap', () => {
    const text =
      'Jf. Byrådet den 1. maj 2020 punkt 3 og Byrådet den 2. juni 2020, pkt. 7. Punkt 4 udgår.';
    expect(read(text).map(([phrase]) => phrase)).toEqual([
      'Byrådet den 1. maj 2020 punkt 3',
      'Byrådet den 2. juni 2020, pkt. 7',
      'Punkt 4',
    ]);
  });

  test('offsets lie within the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        'udvalgets møde den ',
        '9. februar 2022 ',
        'sag nr. 4',
        'Punkt 16 ',
        'oversendes',
        '. ',
        '\n',
        '𝄞',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findReferences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
