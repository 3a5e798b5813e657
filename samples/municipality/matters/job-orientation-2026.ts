import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { nikolaj } from '../people.ts';

/** The standing case under which every meeting of the year has its orientation. */
const head = { area: 'JUI', matter: '26-000301' } as const;
const noted = { text: 'Taget til orientering.', outcome: 'noted' } as const;

export const february: SampleItem = {
  ...head,
  title: 'Orientering februar 2026',
  decision: noted,
  points: [
    {
      title: 'Kontanthjælpsreformen et halvt år efter',
      text: `
Den nye kontanthjælp trådte i kraft den 1. juli 2025. Ved udgangen af året var 203 fuldtidspersoner på ydelsen, og 27 borgere havde fået en lavere
sats. Ventetiden på en første samtale er faldet fra 12 til 8 dage.

Jobcentret har modtaget færre klager end ventet. De fleste handler om fritidstillægget til børn.`,
    },
    {
      title: 'Modtagelse af flygtninge i 2026',
      text: 'Bøgelund Kommune skal modtage 7 flygtninge i 2026 mod 9 året før. Boligerne er fundet.',
    },
    {
      title: 'Jobmesse i september',
      text: `
Årets jobmesse holdes den 17. september 2026 i Lunden Hallen. Der er plads til 40 virksomheder, og udvalgets medlemmer er velkomne til at stå ved
kommunens stand.`,
    },
    {
      title: 'Møde i kontaktudvalget på beskæftigelsesområdet',
      text: 'Formanden orienterer mundtligt om mødet den 30. januar 2026.',
    },
  ],
  attachments: [{ title: 'Fakta om kontanthjælpsreformen' }],
};

export const april: SampleItem = {
  ...head,
  title: 'Orientering april 2026',
  decision: noted,
  points: [
    {
      title: 'Flere fritidsjob til unge',
      text: `
I første kvartal er der indgået 71 aftaler om fritidsjob mod 64 i samme periode sidste år. Det er især supermarkeder og plejecentre, der ansætter
unge under 18 år.`,
    },
    {
      title: 'Svar fra ministeriet om skærpet tilsyn',
      text: `
Ministeriet har i brev af 27. marts 2026 meddelt, at kommunen ikke udtages til skærpet tilsyn. Der henvises til udvalgets møde den 9. februar 2026
sag nr. 4, hvor de foreløbige tal blev gennemgået.`,
    },
    {
      title: 'Ny leder af ungeværkstedet',
      text: 'Stillingen som leder af ungeværkstedet er besat pr. 1. maj 2026. Den nye leder præsenterer sig på mødet i juni.',
    },
  ],
};

export const june: SampleItem = {
  ...head,
  title: 'Orientering juni 2026',
  decision: {
    text: 'Taget til orientering, idet udvalget ønsker en samlet oversigt over sprogskolens resultater i november.',
    outcome: 'noted',
  },
  absent: [{ person: nikolaj, kind: 'notPresentAtItem' }],
  points: [
    {
      title: 'Sprogskolens prøveresultater',
      text: `
Ved sommerens prøver bestod 38 ud af 44 kursister. Fire af de seks, der ikke bestod, har tilmeldt sig igen i november.`,
    },
    {
      title: 'Nytteindsats i natur og grønne områder',
      text: `
Holdet har været i gang siden 1. september 2025, og pladserne har været besat hele tiden. Evalueringen forelægges til november.`,
    },
    {
      title: 'Partnerskab om praktikpladser',
      text: 'Partnerskabet har skaffet 83 nye praktikpladser, heraf 15 i Bøgelund. Målet for udgangen af året er 20.',
    },
  ],
};

export const november: SampleItem = {
  ...head,
  title: 'Orientering november 2026',
  decision: noted,
  points: [
    {
      title: 'Evaluering af nytteindsats i natur og grønne områder',
      text: `
Efter det første år er 11 af 26 deltagere kommet i job eller uddannelse. Det er flere end på de øvrige hold. Ordningen fortsætter inden for
Jobcentrets ramme.`,
    },
    {
      title: 'Sprogskolen',
      text: `
Som aftalt på udvalgets møde den 1. juni 2026 sag nr. 2 vedlægges en samlet oversigt over sprogskolens resultater siden 2023. Bestå-procenten er
steget hvert år.`,
    },
    {
      title: 'Jobmessen den 17. september',
      text: `
Messen samlede 36 virksomheder og omkring 700 besøgende. 52 personer fik en samtale, der siden har ført til job.`,
    },
    {
      title: 'Møde i kontaktudvalget på beskæftigelsesområdet',
      text: 'Formanden orienterer mundtligt om mødet den 6. november 2026.',
    },
  ],
  attachments: [{ title: 'Oversigt over sprogskolens resultater 2023-2026' }],
};

export const january2027: SampleItem = {
  area: 'JUI',
  matter: '27-000012',
  title: 'Orientering januar 2027',
  points: [
    {
      title: 'Fælles kommunal ungeguide',
      text: `
Fem kommuner har søgt penge til en fælles ungeguide, der skal følge unge, som flytter over en kommunegrænse. Svaret ventes i februar 2027.`,
    },
    {
      title: 'Tilbagemelding fra virksomhedsbesøg i december',
      text: 'Formanden fortæller om besøgene hos to håndværksvirksomheder og et plejecenter.',
    },
  ],
};
