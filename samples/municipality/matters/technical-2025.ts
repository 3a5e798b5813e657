import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { asger } from '../people.ts';
import { direction } from '../standing-items.ts';

const competence = before.technical.name;
const orientation = { area: 'TK', matter: '25/302' } as const;

export const orientationApril: SampleItem = {
  ...orientation,
  title: 'Orientering - april',
  summary: `
- Vintertjenesten har kostet 2,1 mio. kr. mod budgetteret 2,6 mio. kr.
- Genbrugspladsen har fået længere åbningstid om lørdagen på prøve
- Der er fundet kalkholdigt kildevand ved Åkrogen, og området er fritaget for gødskning`,
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
};

export const orientationSeptember: SampleItem = {
  ...orientation,
  title: 'Orientering - september',
  summary: `
- Badevandet i Strandbøge har været i bedste klasse hele sommeren
- Skybruddet den 24. juli 2025 gav vand i 16 kældre i Bøgelund midtby
- Indsamlingen af madaffald er steget 9 pct., efter at alle husstande har fået nye beholdere`,
  decision: {
    text: 'Taget til efterretning. Udvalget ønsker et notat om skybruddet på et kommende møde.',
    outcome: 'noted',
  },
};

export const speed: SampleItem = {
  area: 'TK',
  matter: '25/1512',
  title: 'Hastighedsdæmpning gennem Mosehuse',
  summary: `
Beboere i Mosehuse har med 112 underskrifter bedt om lavere hastighed gennem landsbyen. Udvalget skal tage stilling til tre bump og en
hastighedszone.`,
  recommended: {
    by: direction,
    points: [
      'at der etableres en hastighedszone på 40 km i timen gennem Mosehuse',
      'at der anlægges tre bump',
    ],
  },
  decision: {
    text: `
Indstilling pkt. 1 godkendt. Indstilling pkt. 2 ikke tiltrådt, idet udvalget først ønsker at se virkningen af den lavere hastighed.`,
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'rejected' },
    ],
  },
  presentation: `
Der er målt hastighed i to uger i februar. Gennemsnittet var 54 km i timen, hvor grænsen er 50, og hver syvende kørte over 60.

Politiet har ingen indvendinger mod en zone på 40 km i timen. Busselskabet er betænkeligt ved bump, fordi rute 212 kører gennem byen 38 gange
om dagen.`,
  assessment:
    'En zone uden bump vil erfaringsmæssigt sænke farten med to til fire km i timen, en zone med bump med omkring ti.',
  disability: 'Lavere fart gør det lettere for gangbesværede at krydse vejen.',
  finance: 'Skiltning koster 60.000 kr., og tre bump koster 390.000 kr.',
  competence,
};

const parking = {
  area: 'TK',
  matter: '25/3155',
  competence,
} satisfies Partial<SampleItem>;

export const parkingProposed: SampleItem = {
  ...parking,
  title: 'Parkeringsordning ved Lunden Station',
  summary: `
Pladserne ved Lunden Station er fyldt op fra klokken syv om morgenen. Udvalget skal tage stilling til en tidsbegrænsning.`,
  recommended: {
    by: direction,
    points: ['at der indføres tre timers parkering på halvdelen af pladserne'],
  },
  decision: {
    text: `
Sagen sendes tilbage til forvaltningen til fornyet behandling, idet udvalget ønsker pendlernes behov belyst og en plads til delebiler medtaget.`,
    outcome: 'returned',
  },
  presentation: `
Der er 96 pladser ved stationen. En tælling i maj viste, at 88 af dem var optaget klokken 7.30, og at to ud af tre biler holdt hele dagen.

Handelsforeningen i Lunden har klaget over, at kunderne ikke kan finde plads. En tidsbegrænsning på halvdelen af pladserne vil give luft til
butikkerne, men flytte omkring 30 pendlere ud på villavejene.`,
  assessment: 'Ordningen er let at indføre og kan fjernes igen.',
  disability: 'Antallet af handicapparkeringspladser øges fra tre til fire.',
  finance: 'Skiltning koster 25.000 kr.',
  absent: [{ person: asger, kind: 'notPresentAtItem' }],
};

export const parkingResumed: SampleItem = {
  ...parking,
  title: 'Genoptaget. Parkeringsordning ved Lunden Station',
  summary: `
Udvalget for Teknik & Klima sendte den 3. september 2025 sag nr. 4 forslaget tilbage. Det forelægges nu med en undersøgelse af pendlernes behov.`,
  recommended: {
    by: direction,
    points: [
      'at der indføres fire timers parkering på en tredjedel af pladserne',
      'at to pladser forbeholdes delebiler',
      'at ordningen evalueres efter et år',
    ],
  },
  decision: { text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
  presentation: `
204 pendlere har svaret på et spørgeskema. Halvdelen bor under tre kilometer fra stationen, og mange af dem ville cykle, hvis der var et aflåst
skur. Et sådant skur er nu medtaget og betales af en statslig pulje.

Med en begrænsning på en tredjedel af pladserne skønnes det, at 15 biler flyttes.`,
  assessment: 'Forslaget imødekommer både handelsforeningen og de fleste pendlere.',
  disability: 'Der bliver fire handicapparkeringspladser tæt ved elevatoren.',
  finance: 'Skiltning koster 30.000 kr. Cykelskuret på 410.000 kr. betales fuldt ud af puljen.',
};
