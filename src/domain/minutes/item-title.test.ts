import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/text/words.ts';
import { readItemTitle } from './item-title.ts';

describe('a printed item title', () => {
  it.each([
    ['JA - Godkendelse af dagsorden', 'JA', 'Godkendelse af dagsorden', 'open', []],
    ['Lukket - ØU - Salg af grund', 'ØU', 'Salg af grund', 'closed', ['Lukket']],
    ['Person - BU - Personsag', 'BU', 'Personsag', 'closed', ['Person']],
    ['Lukket punkt: Køb af jord', null, 'Køb af jord', 'closed', ['Lukket punkt']],
    ['Køb af jord (Lukket)', null, 'Køb af jord', 'closed', ['Lukket']],
    ['Lukket punkt', null, 'Lukket punkt', 'closed', []],
    ['TM/ØU - Ny vej', 'TM/ØU', 'Ny vej', 'open', []],
    ['SSÆ - Opfølgning på politik', 'SSÆ', 'Opfølgning på politik', 'open', []],
    ['ØU - Lukket - Udbud', 'ØU', 'Udbud', 'closed', ['Lukket']],
    ['Åben - Budget', null, 'Budget', 'open', ['Åben']],
    ['(Åben) Ny vej', null, 'Ny vej', 'open', ['Åben']],
    ['Åbent         Kommuneplan', null, 'Kommuneplan', 'open', ['Åbent']],
    ['[Lukket] Klagesag', null, 'Klagesag', 'closed', ['Lukket']],
    ['Åbent punkt - Budget', null, 'Budget', 'open', ['Åbent punkt']],
    ['Eventuelt', null, 'Eventuelt', 'open', []],
    ['KL - nyt fra foreningen', null, 'KL - nyt fra foreningen', 'open', []],
    ['COVID-19 - status', null, 'COVID-19 - status', 'open', []],
    ['Orientering - april', null, 'Orientering - april', 'open', []],
    ['Personale - ansættelser', null, 'Personale - ansættelser', 'open', []],
    ['Godkendelse af dagsorden (B)', null, 'Godkendelse af dagsorden (B)', 'open', []],
  ])('%s', (printed, area, title, access, removed) => {
    expect(readItemTitle(printed)).toEqual({ area, title, access, removed });
  });

  it('no word of it is lost or made up', () => {
    const part = fc.constantFrom(
      'Lukket',
      'Person',
      'ØU',
      'JA',
      'TM/ØU',
      'Salg af grund',
      ' - ',
      ' – ',
      ': ',
      '(Lukket)',
      'Åben',
      ' ',
      'KL',
      '(åben)',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((p) => p.join('')),
          fc.string(),
        ),
        (printed) => {
          const { area, title, removed } = readItemTitle(printed);
          const out = [area ?? '', title, ...removed].flatMap(words);
          expect(out.toSorted()).toEqual(words(printed).toSorted());
        },
      ),
    );
  });
});
