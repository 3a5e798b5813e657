import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { direction } from '../standing-items.ts';

const head = { area: 'JA', matter: '25/1302', title: 'Resultatrevision 2024' } as const;

const review = {
  title: 'JA - Udkast til Resultatrevision 2024',
  documentNumber: '24877/25',
  pages: [
    `
Udkast til Resultatrevision 2024 for Jobcenter Bøgelund

Indledning

Resultatrevisionen giver et overblik over resultaterne af beskæftigelsesindsatsen i det forgangne år. Den består af to tabeller: en
resultatoversigt og en opgørelse af besparelsespotentialet. Tallene er trukket i marts 2025, og antallet af modtagere af sygedagpenge
forventes at stige nogle procent ved de næste opdateringer.

Der sammenlignes med de syv øvrige jobcentre i klyngen.

1`,
    `
Udkast til Resultatrevision 2024 for Jobcenter Bøgelund

Tabel 1. Fuldtidspersoner på offentlig forsørgelse

Målgruppe | Dec 2023 | Dec 2024 | Ændring pct. | Klyngen pct.
A-dagpenge | 291 | 268 | -8 | -6
Kontanthjælp | 220 | 214 | -3 | -4
Uddannelseshjælp | 101 | 96 | -5 | -1
Sygedagpenge | 288 | 301 | 5 | 3
Jobafklaringsforløb | 69 | 74 | 7 | 8
Ressourceforløb | 52 | 41 | -21 | -15
Ledighedsydelse | 36 | 33 | -8 | -6
Fleksjob | 385 | 402 | 4 | 5
Førtidspension | 859 | 871 | 1 | 2
I alt | 2.301 | 2.300 | 0 | 0

Det samlede antal er uændret, men dækker over to modsatrettede bevægelser: færre ledige og flere sygemeldte.

2`,
    `
Udkast til Resultatrevision 2024 for Jobcenter Bøgelund

Tabel 2. Besparelsespotentiale

Målgruppe | Faktisk pct. | Forventet pct. | Potentiel reduktion | Mio. kr.
A-dagpenge | 1,65 | 1,82 | -28 | -3,2
Kontanthjælp og uddannelseshjælp | 1,91 | 1,75 | 26 | 2,7
Sygedagpenge og jobafklaringsforløb | 2,31 | 2,14 | 28 | 3,0
Permanente ydelser | 8,06 | 7,91 | 24 | 2,4
I alt | - | - | 78 | 8,1

Et negativt potentiale betyder, at kommunen har færre på ydelsen, end rammevilkårene tilsiger. Negative potentialer indgår ikke i summen.

3`,
  ],
};

export const begun: SampleItem = {
  ...head,
  summary: `
En gang om året gør Jobcentret resultaterne af beskæftigelsesindsatsen op. Udvalget drøfter udkastet første gang, inden det sendes til
kommentering i Det lokale Arbejdsmarkedsråd.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget tager en første drøftelse af udkast til Resultatrevision 2024',
      'at udkastet sendes til kommentering i Det lokale Arbejdsmarkedsråd',
    ],
  },
  decision: { text: 'Indstillingen godkendt.', outcome: 'approved' },
  presentation: `
Kommunalbestyrelsen har besluttet at fortsætte med en årlig resultatrevision, selv om den ikke længere er et lovkrav. Den er et godt
udgangspunkt for den beskæftigelsesplan, som udvalget behandler i september.

Antallet af fuldtidspersoner på offentlig forsørgelse var 2.300 i december 2024 mod 2.301 året før. Bag det uændrede tal ligger et fald
på 8 pct. i a-dagpenge og en stigning på 5 pct. i sygedagpenge. Faldet i ressourceforløb på 21 pct. skyldes især, at flere er afklaret
til fleksjob.

Besparelsespotentialet er opgjort til 8,1 mio. kr. Det største enkeltbidrag kommer fra sygedagpenge og jobafklaringsforløb med 3,0
mio. kr.`,
  assessment: `
Resultaterne er samlet set på niveau med klyngens. Sygedagpengeområdet bør have særlig opmærksomhed i 2025, og administrationen vender
tilbage med forslag i forbindelse med beskæftigelsesplanen.`,
  disability: `
Alle opgørelser omfatter også borgere med handicap. Det er ikke muligt at opgøre dem særskilt.`,
  finance: 'Ingen.',
  competence: `
Kommunalbestyrelsen. Ved den første behandling er det Udvalget for Job & Arbejdsmarked, der har kompetencen, da udkastet alene sendes til
kommentering.`,
  attachments: [review],
};

export const adopted: SampleItem = {
  ...head,
  summary: `
Resultatrevision 2024 forelægges til endelig godkendelse med bemærkninger fra Det lokale Arbejdsmarkedsråd.`,
  recommended: { by: direction, points: ['at Resultatrevision 2024 godkendes'] },
  decision: { text: 'Godkendt.', outcome: 'approved' },
  elsewhere: [
    {
      committee: before.job,
      date: '2025-05-12',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
  presentation: `
Udvalget for Job & Arbejdsmarked behandlede udkastet første gang den 7. april 2025 sag nr. 3. Det lokale Arbejdsmarkedsråd har i maj
kommenteret udkastet og roser faldet i ledigheden, men savner en forklaring på, at flere sygemeldes.

Rådets bemærkning har ført til et nyt afsnit, hvor udviklingen på sygedagpengeområdet er delt op på alder og branche. Det viser, at
stigningen fortrinsvis findes blandt ansatte over 50 år i omsorgsfag.`,
  assessment:
    'Resultatrevisionen giver et dækkende billede og kan indgå i arbejdet med Beskæftigelsesplan 2026.',
  disability: 'Ingen bemærkninger.',
  finance: 'Ingen.',
  competence: 'Kommunalbestyrelsen',
};
