import type { SampleItem } from '#adapters/sample/sample-content.ts';

const competence = 'Handicaprådet';

export const chair: SampleItem = {
  area: 'HCR',
  matter: '25/344',
  title: 'Orientering fra forpersonen - juni',
  summary: `
- Forpersonen har deltaget i åbningen af den nye sansehave i Lunden
- Rådet har fået besøg af en gruppe elever fra 8. klasse, der arbejder med tilgængelighed
- Der er inviteret til landsmøde for handicapråd i oktober`,
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
};

export const station: SampleItem = {
  area: 'HCR',
  matter: '25/2301',
  title: 'Elevatoren på Lunden Station',
  summary: `
Elevatoren på Lunden Station har været ude af drift i alt 31 dage siden årsskiftet. Rådet drøfter, hvad der kan gøres.`,
  recommended: {
    by: 'Forpersonen',
    points: ['at rådet drøfter sagen og sender en henvendelse til Udvalget for Teknik & Klima'],
  },
  decision: {
    text: `
Rådet oversender sagen til Udvalget for Teknik & Klima med en opfordring til at rejse den over for stationens ejer.`,
    outcome: 'forwarded',
  },
  presentation: `
Når elevatoren ikke kører, er den eneste vej til spor 2 en trappe med 42 trin. Kørestolsbrugere må tage toget til næste station og køre tilbage.

Medlemmerne har ført dagbog siden januar. I halvdelen af tilfældene stod der intet på skærmene om, at elevatoren var i stykker.`,
  disability: 'Hele sagen handler om tilgængelighed.',
  competence,
};

export const pathHeard: SampleItem = {
  area: 'TK',
  matter: '25/2044',
  title: 'Cykelsti langs Kildebyvej - drøftelse af tilgængelighed',
  summary: `
Udvalget for Teknik & Klima lader udarbejde et skitseprojekt for en cykelsti mellem Mosehuse og Kildeby. Rådet inddrages tidligt, så dets
bemærkninger kan nå at komme med.`,
  recommended: { by: 'Direktionen', points: ['at Handicaprådet drøfter skitsen'] },
  decision: {
    text: `
Drøftet. Rådet anbefaler ledelinjer ved alle krydsninger og en hvilebænk for hver 500 m.`,
    outcome: 'discussed',
  },
  presentation: `
Skitsen viser en sti på 2,5 m. Den er bred nok til, at en kørestol og en cykel kan mødes. Hældningen er intet sted over 4 pct.

Ved de tre krydsninger er der endnu ikke tegnet ledelinjer.`,
  disability: 'Rådets anbefalinger indgår i det videre arbejde.',
  competence,
};
