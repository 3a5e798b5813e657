import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { lise } from '../people.ts';
import { direction } from '../standing-items.ts';

const competence = before.social.name;
const excused = [{ person: lise, kind: 'excused' }] as const;

export const orientationApril: SampleItem = {
  area: 'SSÆ',
  matter: '25/287',
  title: 'Orientering - april',
  summary: `
- Plejecentret Bøgehave har haft uanmeldt tilsyn uden anmærkninger
- Der er i gennemsnit 11 dages ventetid på en plads i genoptræning
- Sundhedsprofilen for 2025 offentliggøres i uge 19`,
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
};

export const standards: SampleItem = {
  area: 'SSÆ',
  matter: '25/1444',
  title: 'Kvalitetsstandarder for hjælp og støtte i hjemmet',
  summary: `
Ældreloven træder i kraft den 1. juli 2025 og indebærer, at kommunen skal tilbyde hjælp i sammenhængende forløb. Udvalget skal godkende de
reviderede kvalitetsstandarder.`,
  recommended: {
    by: direction,
    points: [
      'at kvalitetsstandarderne godkendes med virkning fra den 1. juli 2025',
      'at udvalget får en status efter et år',
    ],
  },
  decision: { text: 'Indstillingerne godkendt.', outcome: 'approved' },
  presentation: `
Hidtil er hjælpen tildelt i minutter og enkelte ydelser. Fremover tildeles den i tre forløb efter, hvor meget støtte borgeren har brug for, og
borgeren aftaler selv fra uge til uge med sit faste team, hvad tiden bruges til.

De tre forløb er beskrevet i hver sin standard. Standarderne er skrevet i et almindeligt sprog og er afprøvet på ti borgere, som fik dem læst op
og fortalte, hvad de forstod.

Ældrerådet er hørt og er positivt, men understreger, at det faste team kun giver mening, hvis der er medarbejdere nok.`,
  statements: `
Ældrerådet støtter standarderne og opfordrer til, at borgere, der har haft samme hjælper i mange år, så vidt muligt beholder hende.`,
  assessment:
    'Standarderne lever op til loven. Overgangen kræver, at alle 412 borgere med hjemmehjælp får en ny afgørelse i løbet af efteråret.',
  disability: 'Standarderne gælder uanset alder for borgere med nedsat funktionsevne.',
  finance: 'Omlægningen er udgiftsneutral.',
  competence,
  absent: excused,
};

export const folkHighSchool: SampleItem = {
  area: 'SSÆ',
  matter: '25/1490',
  title: 'Ansøgning om tilskud til sommerhøjskole for pensionister',
  summary: 'En forening søger om 75.000 kr. til en sommerhøjskole for 40 pensionister.',
  recommended: {
    by: direction,
    points: ['at der gives et tilskud på 75.000 kr. af puljen til frivilligt socialt arbejde'],
  },
  decision: {
    text: 'Indstillingen ikke tiltrådt. Udvalget ønsker, at puljen fortsat bruges til aktiviteter i kommunen.',
    outcome: 'rejected',
  },
  presentation: `
Foreningen har i 12 år holdt højskole en uge i juli på en højskole i nabokommunen. Egenbetalingen er 3.200 kr. Tilskuddet skal bruges til at gøre ugen
billigere for folkepensionister uden anden indkomst.

Puljen er på 640.000 kr. i 2025, og der er i alt søgt om 1,1 mio. kr.`,
  assessment:
    'Ansøgningen opfylder puljens formål. Der er ikke tidligere givet tilskud til aktiviteter uden for kommunen.',
  disability: 'Højskolen er tilgængelig for kørestolsbrugere.',
  finance: 'Tilskuddet kan rummes i puljen.',
  competence,
  absent: excused,
};
