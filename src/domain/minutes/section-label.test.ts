import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfLabel, type LabelKind } from './section-label.ts';
import { sectionTemplates } from './section-templates.ts';
import { sectionTypes } from './section-type.ts';

const cases: readonly (readonly [string, LabelKind | null])[] = [
  ['Resumé:', 'summary'],
  ['Resume', 'summary'],
  ['RESUMÉ', 'summary'],
  ['Sammendrag', 'summary'],
  ['## **Sagens forløb**', 'course'],
  ['Sagsforløb:', 'course'],
  ['Historik', 'course'],
  ['Indstilling:', 'recommendation'],
  ['Forvaltningen foreslår', 'recommendation'],
  ['Beslutningspunkter', 'recommendation'],
  ['Indstilling fra Teknisk Udvalg', 'recommendation'],
  ['Økonomiudvalgets indstilling', 'recommendation'],
  ['Direktionen indstiller:', null],
  ['Vedtaget', null],
  ['Beslutning', 'decision'],
  ['Beslutninger', 'decision'],
  ['Beslutning den :', 'decision'],
  ['Beslutning i Social- og Sundhedsudvalget den 17-01-2019', 'decision'],
  ['Beslutning i Kommunalbestyrelsen den 5. oktober 2020:', 'decision'],
  ['Beslutning Udvalget for Job & Arbejdsmarked den 07-04-2014:', 'decision'],
  ['Beskæftigelses- og Socialudvalget, 07-03-2019, pkt. 26', 'decision'],
  ['Sundheds- og Forebyggelsesudvalgets beslutning den 04.12.2012 Punkt 2', 'decision'],
  ['Udvalgets beslutning', 'decision'],
  ['Teknik- og Miljøudvalgets beslutning i mødet den 22. august 2016', 'decision'],
  ['Beslutningskompetence:', 'competence'],
  ['Kompetence', 'competence'],
  ['Beslutningen træffes af', 'competence'],
  ['Sagsfremstilling', 'presentation'],
  ['Sagsbeskrivelse', 'presentation'],
  ['Beskrivelse af sagen', 'presentation'],
  ['Præsentation', 'presentation'],
  ['Baggrund', 'background'],
  ['Beslutningstema', 'summary'],
  ['Retligt grundlag', 'legal-basis'],
  ['Juridiske og planmæssige forhold', 'legal-basis'],
  ['Handlemuligheder', 'other'],
  ['Administrationens vurdering:', 'assessment'],
  ['Udtalelser:', 'statements'],
  ['Inddragelse og høring', 'statements'],
  ['Handicappolitik:', 'disability-policy'],
  ['Økonomi og finansiering:', 'finance'],
  ['Økonomiske forhold og konsekvenser', 'finance'],
  ['Økonomiske konsekvenser for kommunen i 2023', 'finance'],
  ['Bilag:', 'attachments'],
  ['Fraværende:', 'absence'],
  ['Fraværende med afbud', 'absence'],
  ['Afbud:', 'absence'],
  ['Mødedeltagere', 'participants'],
  ['Medlemmer', 'participants'],
  ['Sagsnr.:', 'matter'],
  ['Acadre sagsnr.', 'matter'],
  ['Tidsperspektiv', 'other'],
  ['Økonomi/Personaleforhold', 'finance'],
  ['Indledning og baggrund', 'summary'],
  ['Kommunikation/Høring', 'statements'],
  ['Personale', 'other'],
  ['Indstillingen godkendt.', null],
  ['Beslutningen blev truffet i enighed.', null],
  ['Lovgrundlaget på udvalgets område', null],
  ['Økonomiudvalget indstiller, at sagen godkendes', null],
  ['Økonomiske midler er afsat. De dækker udgiften.', null],
  ['Bilag 1: Kort over området', null],
  ['Godkendelse af dagsorden', null],
  ['', null],
  ['.', null],
];

describe('a printed label', () => {
  it.each(cases)('%s', (label, kind) => {
    expect(kindOfLabel(label)).toBe(kind);
  });

  it('every label of every template is known by its type', () => {
    for (const { id, sections } of sectionTemplates)
      for (const [type, label] of sections) {
        const printed = label
          .replace('<udvalg>', 'Kulturudvalget')
          .replace('DD-MM-ÅÅÅÅ', '07-03-2019')
          .replace('DD.MM.ÅÅÅÅ', '07.03.2019')
          .replace('D. måned ÅÅÅÅ', '7. marts 2019')
          .replace(/N$/, '4');
        expect(`${id} ${label} ${String(kindOfLabel(printed))}`).toBe(
          `${id} ${label} ${sectionTypes[type].kind}`,
        );
      }
  });

  it('no label stands under two types', () => {
    const all = Object.values(sectionTypes).flatMap(({ labels }) => labels);
    expect(all.filter((label, i) => all.indexOf(label) !== i)).toEqual([]);
  });

  it('case, colon, emphasis and heading marks do not matter', () => {
    const labels = Object.values(sectionTypes).flatMap(({ labels }) => [...labels]);
    fc.assert(
      fc.property(
        fc.constantFrom(...labels),
        fc.constantFrom('', '**', '## ', '## **', '• '),
        fc.constantFrom('', ':', ' :', '**', ':**', '.'),
        fc.boolean(),
        (label, before, after, upper) => {
          const printed = `${before}${upper ? label.toUpperCase() : label}${after}`;
          expect(kindOfLabel(printed)).toBe(kindOfLabel(label));
        },
      ),
    );
  });

  it('any text is answered without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(kindOfLabel(text)).toSatisfy((kind) => kind === null || typeof kind === 'string');
      }),
    );
  });
});
