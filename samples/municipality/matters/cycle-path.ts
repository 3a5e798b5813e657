import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { karin, ulrik } from '../people.ts';
import { direction } from '../standing-items.ts';
import { citizensAnswer, neighbourAnswer, projectSheet } from './cycle-path-papers.ts';

const head = { area: 'TK', matter: '25/2044', title: 'Cykelsti langs Kildebyvej' } as const;
const technical = before.technical.name;

/** A study is begun. */
export const studied: SampleItem = {
  ...head,
  summary: `
Kildebyvej er skolevej for omkring 90 børn fra Mosehuse og Kildeby. Udvalget skal tage stilling til, om der skal udarbejdes et
skitseprojekt for en dobbeltrettet cykelsti på den 2,8 km lange strækning.`,
  recommended: {
    by: direction,
    points: [
      'at der udarbejdes et skitseprojekt for en cykelsti langs Kildebyvej',
      'at udgiften på 180.000 kr. finansieres af trafiksikkerhedspuljen for 2025',
    ],
  },
  decision: { text: 'Indstillingerne godkendt.', outcome: 'approved' },
  presentation: `
Strækningen mellem Mosehuse og Kildeby er i trafiksikkerhedsplanen udpeget som den skolevej, hvor flest forældre er
utrygge. Vejen er smal, der er to uoverskuelige sving ved Mosebro, og hver tredje bilist kører hurtigere end tilladt.

Der er ikke sket alvorlige uheld de seneste fem år. Det skyldes efter administrationens vurdering, at næsten alle børn bliver
kørt: kun 14 pct. af eleverne fra Mosehuse cykler til skole, mod 46 pct. i kommunen som helhed.

Et skitseprojekt skal belyse, på hvilken side af vejen stien bør ligge, hvor meget jord der skal erhverves, og hvordan stien kan
føres over åen. Der holdes borgermøde, inden skitsen lægges fast.`,
  assessment: `
Projektet er et af de største enkeltanlæg på stiområdet i en årrække. En grundig skitse nedbringer risikoen for, at udgiften
vokser undervejs.`,
  disability: 'Stien planlægges, så den kan benyttes med kørestol og af gående med rollator.',
  finance:
    'Skitseprojektet koster 180.000 kr. Der er 420.000 kr. tilbage i trafiksikkerhedspuljen.',
  competence: technical,
};

const answers = [
  {
    title: 'TK - Skitseprojekt for cykelsti langs Kildebyvej',
    documentNumber: '55104/25',
    pages: projectSheet,
  },
  {
    title: 'Høringssvar fra Kildeby Borgerforening',
    documentNumber: '55731/25',
    pages: citizensAnswer,
  },
  { title: 'Høringssvar fra lodsejer', documentNumber: '55733/25', pages: neighbourAnswer },
];

/** The project with its answers: voted on. */
export const projected: SampleItem = {
  ...head,
  summary: `
Skitseprojektet for en cykelsti langs Kildebyvej er færdigt og har været i høring hos lodsejere og beboere. Udvalget skal tage
stilling til, om projektet skal anbefales gennemført.`,
  recommended: {
    by: direction,
    points: [
      'at cykelstien anlægges på vejens nordside som vist i skitseprojektet',
      'at der søges en anlægsbevilling på 14,6 mio. kr. fordelt på 2026 og 2027',
    ],
  },
  decision: {
    text: `
For stemte 3: Palle Rugholm (V), Jeppe Havrehøj (A), Asger Revlingborg (F). Imod stemte 2: Karin Elletorp (V), Viggo Kragemose (L).
Indstillingen anbefales. Viggo Kragemose (L) ønsker tilført protokollen, at Bøgelundlisten støtter en sti, men finder, at den bør
lægges på sydsiden, hvor jorden allerede er kommunens.`,
    outcome: 'recommended',
  },
  presentation: `
På udvalgets møde den 9. april 2025 sag nr. 3 blev det besluttet at udarbejde et skitseprojekt. Der har været holdt borgermøde i
Kildeby den 10. juni 2025 med omkring 70 deltagere, og projektet har været i høring til og med den 15. august 2025. Der er
indkommet to skriftlige høringssvar.

Skitsen viser en 2,5 m bred, dobbeltrettet sti på nordsiden, adskilt fra kørebanen af en græsrabat. Ved Mosebro føres stien over
åen på en ny, smal bro af træ. Der skal erhverves ca. 6.900 m² landbrugsjord fra fire ejendomme.

En placering på sydsiden er undersøgt. Den ville halvere behovet for jord, men kræve, at børnene krydser Kildebyvej to gange på vej
til skole, og at en række på 34 ældre lindetræer fældes.`,
  statements: `
Kildeby Borgerforening støtter projektet og ønsker belysning på hele strækningen. En lodsejer på nordsiden er imod, at der
erhverves jord fra ejendommen, og foreslår sydsiden.`,
  assessment: `
Administrationen anbefaler nordsiden af hensyn til skolebørnene. Det bemærkes, at prisen er behæftet med en usikkerhed på
omkring 15 pct., indtil der er gennemført geotekniske undersøgelser ved Mosebro.`,
  disability: `
Handicaprådet har på sit møde den 17. juni 2025 anbefalet ledelinjer ved krydsningerne, og de er indarbejdet i skitsen.`,
  finance: `
Den samlede anlægsudgift er 14,6 mio. kr., heraf 1,1 mio. kr. til jord. Der forventes et statsligt tilskud på op til 40 pct., hvis
ansøgningen imødekommes. Den årlige drift udgør 95.000 kr.`,
  competence: 'Kommunalbestyrelsen',
  attachments: answers,
};

const passedOn = {
  ...head,
  summary: `
Udvalget for Teknik & Klima anbefaler med et flertal, at der anlægges en cykelsti på nordsiden af Kildebyvej.`,
  recommended: {
    by: direction,
    points: [
      'at cykelstien anlægges på vejens nordside som vist i skitseprojektet',
      'at der meddeles en anlægsbevilling på 14,6 mio. kr. fordelt med 4,0 mio. kr. i 2026 og 10,6 mio. kr. i 2027',
    ],
  },
  presentation: `
Projektet er behandlet på Udvalget for Teknik & Klimas møde den 3. september 2025 sag nr. 3, hvor høringssvarene blev gennemgået.
Stien skal gøre det trygt for børn fra Mosehuse og Kildeby at cykle til skole.

Det forudsættes, at fire lodsejere afstår jord. Forhandlingerne er begyndt, og der er en fælles forståelse med tre af dem.
Lykkes det ikke at indgå frivillige aftaler, forelægges sagen på ny med henblik på ekspropriation.`,
  disability: 'Ledelinjer ved krydsningerne er indarbejdet efter anbefaling fra Handicaprådet.',
  finance: `
Anlægsudgiften udgør 14,6 mio. kr. og finansieres af puljen til stier i budgetforslaget. Et eventuelt tilskud fra staten tilgår
kassen.`,
  competence: 'Kommunalbestyrelsen',
} satisfies SampleItem;

export const recommended: SampleItem = {
  ...passedOn,
  decision: {
    text: 'Et flertal anbefaler indstillingen. Karin Elletorp (V) kan ikke tiltræde.',
    outcome: 'recommended',
  },
  absent: [{ person: ulrik, kind: 'excused' }],
};

/** The council's vote and the minority's words. */
export const adopted: SampleItem = {
  ...passedOn,
  decision: {
    text: `
Indstillingen godkendt med 10 stemmer mod 4. For: 10 (Agnete Bøgeskov (A), Torben Lyngtofte (A), Sanne Kildemark (A), Jeppe
Havrehøj (A), Birthe Moselykke (A), Palle Rugholm (V), Dorte Pilevænge (C), Gudrun Ellebrink (F), Asger Revlingborg (F), Line
Solbrink (B)) Imod: 4 (Mogens Tranevang (V), Lise Stubmark (V), Ulrik Fasanlund (C), Viggo Kragemose (L)) Mindretalsudtalelse fra
Viggo Kragemose (L): Bøgelundlisten ønsker trygge skoleveje, men kan ikke støtte, at god landbrugsjord tages i brug, når kommunen
ejer jorden på den anden side af vejen.`,
    outcome: 'approved',
  },
  absent: [{ person: karin, kind: 'notPresentAtItem' }],
  elsewhere: [
    {
      committee: before.finance,
      date: '2025-10-06',
      decision: {
        text: 'Et flertal anbefaler indstillingen. Karin Elletorp (V) kan ikke tiltræde.',
        outcome: 'recommended',
      },
      excused: [ulrik],
    },
  ],
};
