import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecision, type Modifier } from './decision-phrase.ts';
import type { Outcome } from './parsed-minutes.ts';

/** Text → outcome, by outcome. */
const phrases: Readonly<Record<Outcome, readonly string[]>> = {
  approved: [
    'Godkendt.',
    'Godkendt',
    'GODKENDT.',
    'Dagsordenen blev godkendt.',
    'Dagsordenen godkendt.',
    'Indstillingen godkendt.',
    'Indstillingerne godkendt.',
    'Vedtaget.',
    'Vedtaget som indstillet.',
    'Godkendt som indstillet.',
    'Udvalget godkendte planen.',
    'Indstillingen blev vedtaget.',
    'Indstillingen følges.',
    'Udvalget følger indstillingen.',
    'Indstillingen blev fulgt.',
    'Et enigt udvalg godkendte indstillingen.',
    'Enstemmigt vedtaget.',
    'Indstillingen tiltrådt.',
    'Indstillingerne tiltrådt.',
    'Tiltrådt.',
    'Tiltrådtes.',
    'Tiltrædes.',
    'Godkendes.',
    'Indstillingen tiltrådtes.',
    'Et flertal i udvalget kunne tiltræde indstillingen i overensstemmelse med rådets anbefaling.\nKaj Lund tog forbehold.\nSanne Mørk kunne ikke tiltræde indstillingen.',
    'Et flertal i udvalget bestående af A, F og V godkender indstillingen, mens et mindretal (O) ikke kan tiltræde.',
    'Et flertal bestående af gruppe A, B og C stemte for indstillingen. Gruppe V stemte imod.',
    'Tilbagesendes forvaltningen med bemærkning, at byrådet den 10. marts har vedtaget indstillingen.',
    'Godkendt med beslutning om, at Mads Holm (V) er med på skærm.\nReferatet godkendes senere.',
    'Karl Øst og Otto Ank godkendt',
    'Godkendt, idet udvalget ønsker sagen genoptaget om et år.',
    'Godkendt med den bemærkning, at sagen oversendes til orientering i Økonomiudvalget.',
    'Godkendt, dog udgår punkt 2.',
    'Punkt 16 oversendes til Økonomiudvalget og udgår af dagsordenen, Godkendt.',
    'Borgmesteren meddelte, at punkt 9 om en lokalplan udgår. Et notat er delt ud.\n\nGodkendt.',
    'Punkt 4 udsættes. Dagsordenen blev i øvrigt godkendt.',
    'For så vidt angår sag 5 blev den trukket. Godkendt.',
    'Drøftet og godkendt.',
    'Udvalget drøftede sagen og godkendte indstillingen.',
    'Udvalget besluttede at godkende forslaget.',
    'Udvalget besluttede at følge indstillingen.',
    'Beslutning: Godkendt.',
    'Godkendt med 37 stemmer mod 12.',
    'For: 20 (Kaj Lund (A), Mia Eg (F)) Imod: 6 (Ove Friis (V))\nIndstillingen er dermed vedtaget.',
    'For stemte 10: A og F. Imod stemte 5: V.',
    'Ansøgningen imødekommet.',
    'Udvalget meddeler dispensation.',
    'Udvalget bevilgede 50.000 kr.',
    'Formanden orienterede om baggrunden. Indstillingen blev godkendt.',
    'Ændringsforslag fra Liste Ø blev forkastet med 10 stemmer mod 5. Indstillingen blev herefter godkendt.',
    'Liste B stemte imod, idet partiet ønsker en anden løsning. Indstillingen godkendt.',
    'Ingen bemærkninger.\nGodkendt.',
    'Udvalget godkendte, at forslaget sendes i høring.',
    'Udvalget godkendte, at punktet udsættes for nye bud.',
    '.\nGodkendt.\n¶',
    'Anbefalingen godkendt.',
    'Referatet blev godkendt.',
    'Kommunalbestyrelsen godkendte valget af Kaj Lund.',
    'Besluttet som indstillet.',
    'Først var der besøg. Oplægget blev taget til efterretning. Dagsorden blev godkendt.',
    'Punkt 28. Aftale om boliger 13/300 udsat.\nDagsordenen blev herefter godkendt.',
    'Der blev rejst spørgsmål om, hvorvidt Kaj Lund (A) er inhabil.\nByrådet vurderede, at Kaj Lund (A) ikke er inhabil.\nForslaget godkendt med følgende bemærkninger: Areal 2 udgår.',
    'Der gives tilladelse.',
    'Økonomiudvalget, den 4. maj 2021: Godkendt.',
    'Indstillingens punkt 1-3 blev godkendt.',
    'Sagen blev godkendt.',
    'Udvalget tilsluttede sig indstillingen.',
    'Udvalget stemte for forslaget med 5 stemmer mod 2.',
    'Godkendt i udsat form.',
  ],
  noted: [
    'Taget til efterretning.',
    'Til efterretning.',
    'Udvalget tog sagen til efterretning.',
    'Orienteringen blev taget til efterretning.',
    'Udvalget tog orienteringen til efterretning.',
    'Taget til orientering.',
    'Til orientering.',
    'Orienteringen taget til efterretning.',
    'Social- og Sundhedsudvalget tog orienteringen til efterretning.',
    'Taget til efterretning med følgende bemærkninger; udvalget ønsker tid til at drøfte planen.',
    'Taget til orientering idet det oplyses, at stævnet måske flyttes.',
    'Drøftet og taget til efterretning.',
    'Udvalget tager redegørelsen om godkendte planer til efterretning.',
    'Orienteringen tages til efterretning.',
    'Efterretning.',
    'Udvalget drøftede sagen. Orienteringen blev taget til efterretning.',
    'Formanden orienterede om mødet i KKR. Taget til efterretning.',
    'Orienteret.',
    'Udvalget noterede sig status.',
    'Taget ad notam.',
    'Byrådet tog til efterretning, at sagen er udsat.',
    'Indstillingen blev taget til efterretning.',
  ],
  discussed: [
    'Drøftet. Rådet anbefaler ledelinjer og en bænk.',
    'Drøftet.',
    'Sagen blev drøftet.',
    'Udvalget drøftede temaet.',
    'Stikord fra mødet: flere praktikpladser, færre regler',
    'Drøfte med Udvalget for Sport Stikord fra temamødet Overvejelser',
    'Drøftet. Udvalget ønsker at anbefale flere pladser.',
    'Udvalget drøftede og stillede spørgsmål til forvaltningen om forsøget.',
    'Udvalget drøftede de udsatte boligområder.',
    'Drøftedes.',
    'Udvalget drøftede sagen. Udvalget ønsker flere oplysninger om godkendte tilbud.',
  ],
  postponed: [
    'Udsat.',
    'Punktet blev udsat, da udvalget ønsker et besøg først.',
    'Sagen udsættes.',
    'Sagen udsat.',
    'Sagen blev udsat uden behandling.',
    'Udvalget besluttede at udsætte sagen til næste møde.',
    'Udvalget besluttede, at sagen udsættes.',
    'Der var gæster til sagen, hvorefter udvalget drøftede den. Udvalget besluttede herefter at udsætte sagens behandling.',
    'Der var gæster til sagen. Udvalget spurgte dem, der var mødt, hvorefter udvalget besluttede at udsætte sagens behandling.',
    'Der ønskes specifikation af udgifterne inden endelig behandling.',
    'Punktet genoptages på mødet i maj.',
    'Udskudt til næste møde.',
    'Udvalget udsatte sagen.',
    'Behandlingen af sagen udsættes til næste møde.',
    'Punktet blev ikke behandlet.',
    'Sagen behandles på næste møde.',
  ],
  recommended: [
    'Indstillingen anbefales.',
    'Indstillingerne anbefales.',
    'Anbefales.',
    'Anbefales godkendt.',
    'Udvalget anbefaler, at byrådet tiltræder indstillingen.',
    'Udvalget indstiller til Kommunalbestyrelsen, at planen godkendes.',
    'Indstilles til godkendelse',
    'Udvalget anbefaler indstillingen godkendt.',
    'Udvalget indstiller indstillingen godkendt.',
    'Indstilles godkendt.',
    'Indstillingen indstilles godkendt.',
    'Indstilling anbefales. Områderne - Idræt og - Veje.',
    'Fremsendes til Byrådet med bemærkning, at Magistraten i mødet den 2. maj anbefaler, at byrådet tiltræder indstillingen.',
    'Et flertal i udvalget anbefaler indstillingen. Liste Ø kan ikke anbefale indstillingen.',
    'Udvalget anbefaler at sagen afvises.',
    'Anbefales til byrådets godkendelse.',
    'Indstillingen anbefales med den tilføjelse, at sagen genoptages i 2025.',
    'Udvalget anbefaler, at sagen udsættes.',
  ],
  forwarded: [
    'Oversendes til budgetforhandlingerne.',
    'Udvalget oversender sagen til budgetforhandlingerne.',
    'Fremsendes til Teknisk Udvalg til behandling i henhold til beslutning i byrådets møde.',
    'Sagen videresendes til Økonomiudvalget.',
    'Forslaget henvises til udvalget for miljø.',
    'Sagen oversendt til Økonomiudvalget.',
    'Fremsendes til Økonomiudvalget.',
    'Udvalget besluttede at oversende sagen til budget 2024.',
  ],
  returned: [
    'Tilbagesendt til forvaltningen.',
    'Sagen sendes tilbage til forvaltningen.',
    'Sagen blev sendt tilbage til fornyet behandling.',
    'Hjemvist til fornyet behandling.',
    'Henvist til fornyet behandling i Teknisk Udvalg.',
    'Tilbagesendes til forvaltningen.',
    'Udvalget besluttede at sende sagen tilbage til administrationen.',
  ],
  rejected: [
    'Afslået.',
    'Forkastet.',
    'Ikke godkendt.',
    'Indstillingen ikke tiltrådt.',
    'Udvalget kunne ikke tiltræde indstillingen.',
    'Bortfaldet.',
    'Nedstemt.',
    'Ikke tiltrådt.',
    'Et flertal kunne ikke tiltræde indstillingen.',
    'Forslaget blev forkastet med 10 stemmer mod 5.',
    'Udvalget afviste forslaget.',
    'Ansøgningen afslås.',
    'Udvalget kan ikke anbefale forslaget.',
    'For: 4 (A) Imod: 9 (V)',
    'Indstillingen bortfalder.',
    'Udvalget besluttede at afvise ansøgningen.',
    'Anbefales ikke.',
    'Indstillingen blev ikke godkendt.',
  ],
  withdrawn: [
    'Udgår af dagsordenen.',
    'Taget af dagsordenen.',
    'Trukket.',
    'Punktet udgik.',
    'Punktet udgår.',
    'Sagen blev taget af dagsordenen.',
    'Punktet er trukket fra dagsordenen.',
    'Sagen trækkes.',
  ],
  elected: [
    'Kaj Lund valgt.',
    'Kaj Lund (A) blev valgt til formand.',
    'Som formand valgtes Kaj Lund.',
    'Valgt blev: Kaj Lund',
    'Udvalget udpegede Kaj Lund.',
    'Udpeget: Mia Eg (F)',
    'Udvalget valgte Mia Eg som næstformand.',
  ],
  nothing: [
    'Intet under dette punkt.',
    'Intet',
    'Ingen.',
    'Ingen bemærkninger.',
    'Der var ingen spørgsmål.',
    'Der var ingen bemærkninger til dagsordenen.',
    'Intet at bemærke.',
    'Der var intet til punktet.',
    'Ikke noget.',
    'Intet.',
  ],
  partial: [
    'Indstillingens første at-punkt blev godkendt, mens andet og tredje blev taget til efterretning.',
    'Ad 1: Godkendt. Ad 2: Udsat.',
    'Delvist imødekommet.',
    'Punkt 1 godkendt. Punkt 2 udsat.',
    'At-punkt 1 og 2 blev godkendt. At-punkt 3 blev ikke godkendt.',
    '1. Godkendt.\n2. Taget til efterretning.',
  ],
  freeText: [
    'Carl Pil og Tom Holm deltager. Målet er ny viden.',
    'Formanden orienterede om mødet i KKR.',
    'Administrationen orienterede om et tilsynsbesøg.',
    'Borgmesteren orienterede om en kommende sag.',
    'Borgmesteren meddelte, at punkt 9 udgår.',
    'Reklame for kommunen',
    'Kaj Lund spurgte til godkendte planer.',
    'Mogens Bak, Berta Bæk og Nis Vest.',
    'Formanden orienterede om, at sagen er udsat.',
    'Udvalget ønsker et notat om emnet.',
  ],
  none: ['', ' \n ', '.', '¶'],
};

const modifiers: readonly (readonly [string, readonly Modifier[]])[] = [
  ['Godkendt.', []],
  ['Taget til efterretning med følgende bemærkninger; udvalget ønsker mere tid.', ['remarks']],
  ['Godkendt, idet udvalget ønsker en evaluering.', ['remarks']],
  ['Godkendt med den ændring, at punkt 2 udgår.', ['amended']],
  ['Punkt 16 oversendes til Økonomiudvalget og udgår af dagsordenen, Godkendt.', ['amended']],
  ['Godkendt med 37 stemmer mod 12.', ['voted']],
  ['Et flertal kunne tiltræde indstillingen.', ['voted']],
  ['Enstemmigt godkendt.', ['unanimous']],
  ['Et enigt udvalg godkendte indstillingen.', ['unanimous']],
  ['Godkendt. Kaj Lund begærede sagen indbragt for kommunalbestyrelsen.', ['stopped']],
  ['Ingen bemærkninger.', []],
];

describe('what a decision text decides', () => {
  for (const [outcome, texts] of Object.entries(phrases))
    it.each(texts.map((text) => [text]))(`${outcome}: %s`, (text) => {
      expect(readDecision(text).outcome).toBe(outcome);
    });

  it.each(modifiers)('what is said beside it: %s', (text, expected) => {
    expect(readDecision(text).modifiers).toEqual(expected);
  });

  it('a decision that is not released has no outcome yet', () => {
    for (const text of [
      'Beslutning ikke frigivet',
      'Beslutningen er ikke frigivet.',
      'Ikke frigivet',
    ])
      expect(readDecision(text)).toEqual({
        outcome: 'none',
        modifiers: [],
        released: false,
        points: [],
      });
  });

  it('a committee without the last word recommends when it "tiltræder"', () => {
    expect(readDecision('Indstillingen tiltrådt.', { holdsCompetence: false }).outcome).toBe(
      'recommended',
    );
    expect(readDecision('Indstillingen tiltrådt.', { holdsCompetence: true }).outcome).toBe(
      'approved',
    );
    expect(readDecision('Indstillingen godkendt.', { holdsCompetence: false }).outcome).toBe(
      'approved',
    );
  });

  const apart: readonly (readonly [
    string,
    number | undefined,
    readonly (readonly [number, Outcome])[],
    Outcome,
  ])[] = [
    [
      'Indstilling pkt. 1 anbefales. De af rådet indstillede områder anbefales.',
      2,
      [[1, 'recommended']],
      'recommended',
    ],
    [
      'Indstillingen 1. anbefales. Indstilling 2. at udvalget anbefaler at idræt er fokusområde',
      2,
      [],
      'recommended',
    ],
    [
      'Indstillingens første at-punkt blev godkendt, mens andet og tredje blev taget til efterretning.',
      3,
      [
        [1, 'approved'],
        [2, 'noted'],
        [3, 'noted'],
      ],
      'partial',
    ],
    [
      'Ad 1: Godkendt. Ad 2: Udsat.',
      undefined,
      [
        [1, 'approved'],
        [2, 'postponed'],
      ],
      'partial',
    ],
    [
      'Punkt 1 og 3 blev godkendt. Punkt 2 blev udsat.',
      3,
      [
        [1, 'approved'],
        [3, 'approved'],
        [2, 'postponed'],
      ],
      'partial',
    ],
    [
      'Punkt 1-3 tiltrådt. Punkt 4 taget til efterretning.',
      4,
      [
        [1, 'approved'],
        [2, 'approved'],
        [3, 'approved'],
        [4, 'noted'],
      ],
      'partial',
    ],
    ['Indstillingerne tiltrådt.', 3, [], 'approved'],
    ['Godkendt, dog således at punkt 2 udgår.', 3, [], 'approved'],
    [
      '1) Godkendt\n2) Forkastet',
      2,
      [
        [1, 'approved'],
        [2, 'rejected'],
      ],
      'partial',
    ],
    [
      'At 1) godkendt. At 2) taget til efterretning.',
      2,
      [
        [1, 'approved'],
        [2, 'noted'],
      ],
      'partial',
    ],
    ['Punkt 9 udgår af dagsordenen. Godkendt.', 1, [], 'approved'],
  ];
  it.each(apart)('at-points: %s', (text, points, expected, outcome) => {
    const read = readDecision(text, points === undefined ? {} : { points });
    expect({ outcome: read.outcome, points: read.points.map((p) => [p.point, p.outcome]) }).toEqual(
      {
        outcome,
        points: expected,
      },
    );
  });

  it('stray lines, white space and letter case around a verdict change nothing', () => {
    const single = Object.entries(phrases).flatMap(([outcome, texts]) =>
      texts
        .filter((text) => !text.includes('\n') && text.length > 3)
        .map((text) => ({ outcome, text })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...single),
        fc.constantFrom('', '.\n', '¶\n', '\n\n', '  '),
        fc.constantFrom('', '\n.', '\n\n', ' '),
        ({ outcome, text }, before, after) => {
          expect(readDecision(`${before}${text}${after}`).outcome).toBe(outcome);
        },
      ),
    );
  });

  it('any text is answered without a fault, and at-points count from 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(5), (text, points) => {
        for (const { point } of readDecision(text, { points }).points)
          expect(point).toBeGreaterThan(0);
      }),
    );
  });
});
