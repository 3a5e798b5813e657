import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/text/words.ts';
import { readRecommendation } from './recommendation.ts';

const cases: readonly (readonly [string, string | null, readonly string[], string])[] = [
  [
    'Direktionen indstiller:\n\n1. at udvalget tager oplægget til efterretning.',
    'Direktionen',
    ['at udvalget tager oplægget til efterretning.'],
    'indstiller 1',
  ],
  [
    'Koncerndirektionen indstiller: 1) At opfølgningen tages til efterretning. 2) At det besluttes, hvorvidt 5. maj passer.',
    'Koncerndirektionen',
    ['At opfølgningen tages til efterretning.', 'At det besluttes, hvorvidt 5. maj passer.'],
    'indstiller 1 2',
  ],
  [
    'Forvaltningen indstiller, at sagen drøftes.',
    'Forvaltningen',
    ['at sagen drøftes.'],
    'indstiller',
  ],
  ['Forvaltningen foreslår at sagen drøftes.', 'Forvaltningen', ['at sagen drøftes.'], 'foreslår'],
  [
    'Det indstilles:\nAt 1) Byrådet godkender forslaget.\nAt 2) Byrådet godkender planen.',
    null,
    ['At Byrådet godkender forslaget.', 'At Byrådet godkender planen.'],
    'Det indstilles 1 2',
  ],
  [
    'Det indstilles, at\nForslag til lokalplan 7 vedtages endeligt.',
    null,
    ['Forslag til lokalplan 7 vedtages endeligt.'],
    'Det indstilles at',
  ],
  [
    'Direktøren for Social & Omsorg indstiller til Social- og Sundhedsudvalget\n\n1. at orienteringen tages til efterretning.',
    'Direktøren for Social & Omsorg',
    ['at orienteringen tages til efterretning.'],
    'indstiller til Social og Sundhedsudvalget 1',
  ],
  [
    'Chef for Arbejdsmarked og Integration indstiller,\n1.    at udvalget godkender dagsordenen.',
    'Chef for Arbejdsmarked og Integration',
    ['at udvalget godkender dagsordenen.'],
    'indstiller 1',
  ],
  [
    'Skoleudvalget indstiller, at byrådet godkender,\nat to veje lukkes,\nat en sti anlægges,',
    'Skoleudvalget',
    ['at byrådet godkender,', 'at to veje lukkes,', 'at en sti anlægges,'],
    'indstiller',
  ],
  [
    'Center for Ejendomme indstiller, at\nArbejderne godkendes.\nPlanen godkendes.',
    'Center for Ejendomme',
    ['Arbejderne godkendes.', 'Planen godkendes.'],
    'indstiller at',
  ],
  [
    'Administrationen indstiller, at udvalget\n- godkender planen\n- afsætter 2 mio. kr.',
    'Administrationen',
    ['at udvalget\ngodkender planen', 'afsætter 2 mio. kr.'],
    'indstiller',
  ],
  ['Ingen indstilling.', null, ['Ingen indstilling.'], ''],
  [
    'Økonomi fremsender til byrådets orientering en meddelelse.',
    null,
    ['Økonomi fremsender til byrådets orientering en meddelelse.'],
    '',
  ],
  [
    'at orienteringen tages til efterretning',
    null,
    ['at orienteringen tages til efterretning'],
    '',
  ],
];

describe('a recommendation', () => {
  it.each(cases)('%s', (text, by, points, removed) => {
    const read = readRecommendation(text);
    expect({ ...read, removed: read.removed.flatMap(words).join(' ') }).toEqual({
      recommendation: { by, points },
      removed,
    });
  });

  it('an empty one is none', () => {
    expect(readRecommendation(' \n ')).toEqual({ recommendation: null, removed: [] });
  });

  it('no word of it is lost or made up', () => {
    const piece = fc.oneof(
      fc.constantFrom(...cases.map(([text]) => text)),
      fc.constantFrom(
        'Direktionen',
        ' indstiller',
        'Det indstilles',
        ':',
        ', at',
        ' at ',
        'At 1) ',
        '1. ',
        '2) ',
        '\n',
        '- ',
        'a) ',
        'b) ',
        '2. juni',
        'godkendes. ',
        ' til Byrådet ',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }),
        fc.constantFrom('', ' ', '\n'),
        (pieces, glue) => {
          const text = pieces.join(glue);
          const { recommendation, removed } = readRecommendation(text);
          const out = [recommendation?.by ?? '', ...(recommendation?.points ?? []), ...removed];
          expect(out.flatMap(words).toSorted()).toEqual(words(text).toSorted());
        },
      ),
      { numRuns: 3000 },
    );
  });
});
