import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/text/words.ts';
import { cutAttendance } from './attendance-line.ts';

/** Text → what stays, "Name (party) kind" of each absence, and the cut words. */
const cases: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'Godkendt. Mads Holm (A) deltog ikke under dette punkt.',
    'Godkendt.',
    ['Mads Holm (A) notPresentAtItem'],
    'deltog ikke under dette punkt',
  ],
  [
    'Taget til efterretning.\nAfbud: Frede Dam Lund (V)',
    'Taget til efterretning.',
    ['Frede Dam Lund (V) excused'],
    'Afbud',
  ],
  ['dagsordener Afbud: Frede Dam Lund (V)', 'dagsordener', ['Frede Dam Lund (V) excused'], 'Afbud'],
  [
    'Afbud: Kaj Lund (V), Mette Friis (Ø) og Ole Bæk (Frie Liberale)\nGodkendt.',
    'Godkendt.',
    ['Kaj Lund (V) excused', 'Mette Friis (Ø) excused', 'Ole Bæk (Frie Liberale) excused'],
    'Afbud og',
  ],
  ['Afbud: Kaj Lund Godkendt.', 'Godkendt.', ['Kaj Lund excused'], 'Afbud'],
  [
    'Fraværende: \nGodkendt med beslutning om, at Mads Holm (V) er med på skærm.',
    'Godkendt med beslutning om, at Mads Holm (V) er med på skærm.',
    [],
    'Fraværende',
  ],
  ['Fraværende: Ingen.\nGodkendt.', 'Godkendt.', [], 'Fraværende Ingen'],
  [
    'Godkendt.\n\nFraværende:\nMia Eg (A)\nRie Pil (UP)',
    'Godkendt.',
    ['Mia Eg (A) excused', 'Rie Pil (UP) excused'],
    'Fraværende',
  ],
  [
    'Godkendt.\n\nMia Ask og Rie Pil var fraværende.',
    'Godkendt.',
    ['Mia Ask excused', 'Rie Pil excused'],
    'og var fraværende',
  ],
  [
    'Til orientering.\n\nMia Ask og Rie Pil var fraværende.\n\nMødet blev suspenderet i 5 min.',
    'Til orientering.\n\nMødet blev suspenderet i 5 min.',
    ['Mia Ask excused', 'Rie Pil excused'],
    'og var fraværende',
  ],
  [
    'Ingen.\n\nMogens Bak, Berta Bæk og Nis Vest var fraværende.',
    'Ingen.',
    ['Mogens Bak excused', 'Berta Bæk excused', 'Nis Vest excused'],
    'og var fraværende',
  ],
  [
    'Ture Ask deltog ikke i sagens behandling.',
    '',
    ['Ture Ask notPresentAtItem'],
    'deltog ikke i sagens behandling',
  ],
  [
    'Ture Ask (A) deltog ikke i behandlingen af punktet.',
    '',
    ['Ture Ask (A) notPresentAtItem'],
    'deltog ikke i behandlingen af punktet',
  ],
  ['Ture Ask deltog ikke i mødet.', '', ['Ture Ask excused'], 'deltog ikke i mødet'],
  [
    'Lis Eg Bech var forhindret i at deltage i udvalgets behandling af sagen.',
    '',
    ['Lis Eg Bech excused'],
    'var forhindret i at deltage i udvalgets behandling af sagen',
  ],
  [
    'Kaj Lund (V) forlod mødet efter pkt. 7.',
    '',
    ['Kaj Lund (V) leftEarly'],
    'forlod mødet efter pkt 7',
  ],
  ['Kaj Lund (V) ankom kl. 17.30.', '', ['Kaj Lund (V) arrivedLate'], 'ankom kl 17 30'],
  ['Kaj Lund (V) deltog fra punkt 4.', '', ['Kaj Lund (V) arrivedLate'], 'deltog fra punkt 4'],
  ['Kaj Lund udeblev uden afbud.', '', ['Kaj Lund unexcused'], 'udeblev uden afbud'],
  ['Kaj Lund var fraværende uden afbud.', '', ['Kaj Lund unexcused'], 'var fraværende uden afbud'],
  ['Fraværende uden afbud: Kaj Lund', '', ['Kaj Lund unexcused'], 'Fraværende uden afbud'],
  ['Fraværende med afbud: Kaj Lund (C)', '', ['Kaj Lund (C) excused'], 'Fraværende med afbud'],
  [
    'Kaj Lund (A) erklærede sig inhabil og deltog ikke i behandlingen.\nGodkendt.',
    'Godkendt.',
    ['Kaj Lund (A) disqualified'],
    'erklærede sig inhabil og deltog ikke i behandlingen',
  ],
  [
    'Kaj Lund forlod mødet på grund af inhabilitet.',
    '',
    ['Kaj Lund disqualified'],
    'forlod mødet på grund af inhabilitet',
  ],
  ['Inhabil: Kaj Lund (A)', '', ['Kaj Lund (A) disqualified'], 'Inhabil'],
  [
    'Afbud fra Birthe Holm stedfortræder Anton Lilt\n\nAfbud fra Mikkel Dyb\n\nGodkendt.',
    'Godkendt.',
    ['Birthe Holm excused', 'Mikkel Dyb excused'],
    'Afbud fra stedfortræder Anton Lilt Afbud fra',
  ],
  [
    'Der er afbud fra Mogens Bak, Berta Bæk og Nis Vest.',
    '',
    ['Mogens Bak excused', 'Berta Bæk excused', 'Nis Vest excused'],
    'Der er afbud fra og',
  ],
  [
    'Borgmester Kaj Lund deltog ikke i sagens behandling.',
    '',
    ['Kaj Lund notPresentAtItem'],
    'Borgmester deltog ikke i sagens behandling',
  ],
  [
    'Kaj Lund, Mia Eg m.fl. var fraværende.',
    '',
    ['Kaj Lund excused', 'Mia Eg excused'],
    'm fl var fraværende',
  ],
  [
    'Ove Friis (V) deltog som stedfortræder for Kaj Lund (V).',
    '',
    ['Kaj Lund (V) excused'],
    'Ove Friis V deltog som stedfortræder for',
  ],
  [
    'Ove Friis (V) deltog i mødet i stedet for Kaj Lund (I).',
    '',
    ['Kaj Lund (I) excused'],
    'Ove Friis V deltog i mødet i stedet for',
  ],
  [
    'Kaj Lund havde meldt afbud, og Mia Eg deltog i stedet.',
    '',
    ['Kaj Lund excused'],
    'havde meldt afbud og Mia Eg deltog i stedet',
  ],
  ['Godkendt. (Mia Ask var fraværende)', 'Godkendt.', ['Mia Ask excused'], 'var fraværende'],
  [
    'Afbud: Kaj Lund (formand) (A), Mia Eg, næstformand og Ove Friis',
    '',
    ['Kaj Lund (A) excused', 'Mia Eg excused', 'Ove Friis excused'],
    'Afbud formand næstformand og',
  ],
  ['Godkendt.\n\nFraværende:\n\nIngen', 'Godkendt.', [], 'Fraværende Ingen'],
  [
    'Godkendt.\n\nFraværende:\n\nMia Eg (A)\n\nOve Friis',
    'Godkendt.',
    ['Mia Eg (A) excused', 'Ove Friis excused'],
    'Fraværende',
  ],
  [
    'Jon Eg (A) var fraværende. Som stedfortræder deltog Helle Ost (A)\nGodkendt.',
    'Godkendt.',
    ['Jon Eg (A) excused'],
    'var fraværende Som stedfortræder deltog Helle Ost A',
  ],
  [
    'Fraværende med afbud:\n\nNina Holm (Enhedslisten), tjenesterejse.\n\nKai Smed (Løsgænger), arbejde.',
    '',
    ['Nina Holm (Enhedslisten) excused', 'Kai Smed (Løsgænger) excused'],
    'Fraværende med afbud tjenesterejse arbejde',
  ],
  [
    'Thomas Kam (C) stedfortræder for Jørn Ped (C)',
    '',
    ['Jørn Ped (C) excused'],
    'Thomas Kam C stedfortræder for',
  ],
  [
    'Afbud:\n\nHelle Pil, (V)\nPaul Krig, (V)',
    '',
    ['Helle Pil (V) excused', 'Paul Krig (V) excused'],
    'Afbud',
  ],
  // What stays
  ['Carl Pil og Tom Holm deltager.', 'Carl Pil og Tom Holm deltager.', [], ''],
  ['Mads Holm (V) er med på skærm.', 'Mads Holm (V) er med på skærm.', [], ''],
  [
    'Sanne Mørk kunne ikke tiltræde indstillingen.',
    'Sanne Mørk kunne ikke tiltræde indstillingen.',
    [],
    '',
  ],
  [
    'Dansk Folkeparti deltog ikke i afstemningen.',
    'Dansk Folkeparti deltog ikke i afstemningen.',
    [],
    '',
  ],
  ['Kaj Lund og Ove Friis godkendt', 'Kaj Lund og Ove Friis godkendt', [], ''],
  [
    'Udvalget ønsker, at fraværende elever følges op.',
    'Udvalget ønsker, at fraværende elever følges op.',
    [],
    '',
  ],
  ['Udvalget drøftede sygefravær og frafald.', 'Udvalget drøftede sygefravær og frafald.', [], ''],
  ['', '', [], ''],
];

describe('attendance printed in a decision is told apart from it', () => {
  it.each(cases)('%s', (text, kept, absent, removed) => {
    const read = cutAttendance(text, 'Kulturudvalget');
    expect({
      text: read.text,
      absences: read.absences.map(
        ({ name, party, kind }) => `${name}${party === null ? '' : ` (${party})`} ${kind}`,
      ),
      removed: read.removed.flatMap(words).join(' '),
    }).toEqual({ text: kept, absences: absent, removed });
  });

  it('each absence belongs to the body whose treatment it was printed under', () => {
    expect(cutAttendance('Afbud: Kaj Lund (V)', 'Kulturudvalget').absences).toEqual([
      { name: 'Kaj Lund', party: 'V', kind: 'excused', organization: 'Kulturudvalget' },
    ]);
  });

  it('every word of the text is kept, a name, a party or removed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...cases.map(([text]) => text)),
      fc.constantFrom(
        'Afbud:',
        'Fraværende: ',
        ' og ',
        ', ',
        '(A)',
        'Kaj Lund',
        'Mia',
        '. ',
        '\n',
        'm.fl.',
        'var fraværende',
        'ingen',
        ' deltog ikke ',
        'Afbud fra ',
        '(',
        ')',
        'stedfortræder ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom('', ' ', '\n'),
        (pieces, glue) => {
          const text = pieces.join(glue);
          const read = cutAttendance(text, null);
          const out = [
            read.text,
            ...read.removed,
            ...read.absences.flatMap(({ name, party }) => [name, party ?? '']),
          ];
          expect(out.flatMap(words).toSorted()).toEqual(words(text).toSorted());
        },
      ),
      { numRuns: 3000 },
    );
  });
});
