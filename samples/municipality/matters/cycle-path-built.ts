import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction, undecided } from '../standing-items.ts';

const head = { area: 'TK', matter: '25/2044', title: 'Cykelsti langs Kildebyvej' } as const;

/** 2026: how far the works have come. */
export const reported: SampleItem = {
  ...head,
  title: 'Cykelsti langs Kildebyvej - status',
  summary: `
Kommunalbestyrelsen gav den 27. oktober 2025 en anlægsbevilling på 14,6 mio. kr. Udvalget får en status på arealer, projektering og
tilskud.`,
  recommended: { by: direction, points: ['at udvalget tager orienteringen til efterretning'] },
  decision: {
    text: `
Taget til efterretning med følgende bemærkninger; udvalget ønsker en pris på belysning ved de to busstoppesteder forelagt, inden projektet
sendes i udbud.`,
    outcome: 'noted',
  },
  presentation: `
Der er indgået aftale med alle fire lodsejere, og ekspropriation er derfor ikke nødvendig. Rådgiveren har afsluttet de geotekniske
undersøgelser ved Mosebro. De viser blødbund i større dybde end ventet på de første 40 m nord for åen.

Staten har den 20. februar 2026 givet tilsagn om et tilskud på 4,9 mio. kr. Tilskuddet er betinget af, at stien er taget i brug senest den
31. december 2027.

Milepæl | Planlagt | Status
Aftaler med lodsejere | Januar 2026 | Afsluttet
Geotekniske undersøgelser | Februar 2026 | Afsluttet
Detailprojekt | Maj 2026 | I gang
Udbud | September 2026 | Ikke begyndt
Anlæg | Marts-august 2027 | Ikke begyndt`,
  assessment: `
Tidsplanen holder. Blødbunden ved Mosebro kan gøre fundamentet til broen dyrere, og beløbet kendes, når detailprojektet foreligger.`,
  competence: now.technical.name,
  attachments: [
    { title: 'Tilsagn om tilskud til cykelsti' },
    { title: 'Geoteknisk_notat_Mosebro.pdf' },
  ],
};

/** The extra grant, on the agenda of December 2026. */
export const extended: SampleItem = undecided({
  ...head,
  title: 'Cykelsti langs Kildebyvej - tillægsbevilling',
  summary: `
Licitationen over cykelstien langs Kildebyvej viser en merudgift på 1,9 mio. kr. i forhold til bevillingen. Kommunalbestyrelsen skal tage
stilling til en tillægsbevilling, så arbejdet kan begynde i marts 2027.`,
  recommended: {
    by: direction,
    points: [
      'at der gives en tillægsbevilling på 1,9 mio. kr. til cykelsti langs Kildebyvej i 2027',
      'at merudgiften finansieres af statens tilskud på 4,9 mio. kr., som i dag er forudsat tilført kassen',
    ],
  },
  presentation: `
Kommunalbestyrelsen gav den 27. oktober 2025 en anlægsbevilling på 14,6 mio. kr. Udvalget for Teknik & Klima fik den 11. marts 2026 en
status, hvor det blev nævnt, at blødbund ved Mosebro kunne gøre broen dyrere.

Der er indkommet fire tilbud. Det lavest bydende entreprenørfirma ligger 1,9 mio. kr. over budgettet, og hele forskellen ligger i
fundamentet til broen. Administrationen har sammen med rådgiveren undersøgt, om broen kan gøres enklere, men en smallere bro vil ikke kunne
bruges af kørestole og ladcykler, når to mødes.`,
  assessment: `
Det anbefales at gennemføre projektet som planlagt. Udskydes arbejdet, risikerer kommunen at miste det statslige tilskud.`,
  finance: `
Tillægsbevillingen udgør 1,9 mio. kr. i 2027. Efter modregning af tilskuddet er kommunens egen udgift 11,6 mio. kr. mod de oprindeligt
forudsatte 14,6 mio. kr.`,
  competence: 'Kommunalbestyrelsen',
  attachments: [{ title: 'Sammenligning af tilbud (uden firmanavne)' }],
});

/** On the agenda of January 2027. */
export const begun: SampleItem = undecided({
  ...head,
  title: 'Cykelsti langs Kildebyvej - anlægsstart og trafik i byggeperioden',
  summary: `
Udvalget skal godkende, hvordan trafikken afvikles, mens cykelstien anlægges fra marts til august 2027.`,
  recommended: {
    by: direction,
    points: [
      'at Kildebyvej ensrettes mod Kildeby på hverdage mellem kl. 9 og 14 i anlægsperioden',
      'at skolebussen kører sin sædvanlige rute',
    ],
  },
  presentation: `
Sagen forudsætter, at Kommunalbestyrelsen den 14. december 2026 godkender tillægsbevillingen.

Arbejdet udføres i fire etaper på hver omkring 700 m. Entreprenøren har foreslået enten at spærre vejen helt i seks uger eller at ensrette den
i dagtimerne i hele perioden. En spærring er billigst, men giver en omvej på 9 km for beboerne i Mosehuse.`,
  assessment: `
En ensretning i dagtimerne generer færrest, fordi den begynder, når skolebørn og pendlere er kørt, og slutter, inden de kommer hjem.`,
  competence: now.technical.name,
});
