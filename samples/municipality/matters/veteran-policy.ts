import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { birthe } from '../people.ts';
import { direction } from '../standing-items.ts';
import { draftPolicy } from './veteran-policy-papers.ts';

export const head = {
  area: 'JA',
  matter: '25/1187',
  title: 'Veteranpolitik for Bøgelund Kommune',
} as const;
const job = before.job.name;

/** The committee decides to have a policy written. */
export const begun: SampleItem = {
  ...head,
  summary: `
Bøgelund Kommune har en række tilbud, som veteraner og deres familier kan bruge, men de står ikke samlet noget
sted, og mange kender dem ikke. Udvalget for Job & Arbejdsmarked skal tage stilling til, om der skal udarbejdes en
egentlig veteranpolitik, og i givet fald hvordan den skal blive til.`,
  recommended: {
    by: direction,
    points: [
      'at orienteringen om den nuværende indsats for veteraner tages til efterretning',
      'at udvalget beslutter, at der udarbejdes en veteranpolitik med henblik på vedtagelse i Kommunalbestyrelsen i oktober 2025',
      'at udvalget godkender den foreslåede tidsplan, såfremt pkt. 2 tiltrædes',
    ],
  },
  decision: { text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
  presentation: `
Sagen rejses efter en henvendelse fra en kreds af veteraner, som i efteråret 2024 holdt møde med udvalgets formand.
De pegede på tre ting: at det er svært at finde den rigtige indgang til kommunen, at pårørende ofte bliver glemt,
og at et fast mødested ville betyde meget.

I dag har kommunen en kontaktperson for veteraner i Jobcentret. Kontaktpersonen hjælper veteraner og pårørende med
at finde vej i det kommunale system og har i 2024 været i forbindelse med 31 familier. Indsatsen sker inden for de
almindelige rammer i social- og beskæftigelseslovgivningen. Det er altid en konkret og individuel vurdering, om en
borger er berettiget til støtte; at være veteran giver ikke i sig selv ret til en bestemt ydelse.

Ifølge de landsdækkende opgørelser bor der omkring 140 veteraner i kommunen. Ved en veteran forstås en person, der
alene eller i en enhed har været udsendt i mindst én international mission. Personen kan stadig være ansat i
forsvaret, men kan også være overgået til uddannelse, arbejde eller andet.

Administrationen foreslår, at der nedsættes en arbejdsgruppe med deltagelse af Jobcentret, Borgerservice,
socialområdet og to repræsentanter udpeget af veteranerne selv. Første udkast behandles i udvalget den 2. juni 2025,
sendes derefter i høring i Handicaprådet hen over sommeren og behandles anden gang i udvalget den 8. september 2025.
Politikken kan derefter behandles i Økonomiudvalget og Kommunalbestyrelsen i oktober 2025.`,
  assessment: `
Det er administrationens vurdering, at en kort politik med få og forpligtende mål vil gøre større gavn end en lang.
De fleste af tilbuddene findes allerede; opgaven består først og fremmest i at gøre dem synlige og sikre, at
medarbejdere på tværs af centre ved, hvem de skal henvise til.`,
  disability: `
Nogle veteraner lever med fysiske eller psykiske følger af deres udsendelse. Handicaprådet inddrages derfor som
høringspart, inden politikken vedtages.`,
  finance: 'Arbejdet med politikken holdes inden for Jobcentrets ramme.',
  competence: job,
};

/** First draft: to the hearing. */
export const drafted: SampleItem = {
  ...head,
  summary: `
Arbejdsgruppen har udarbejdet et første udkast til veteranpolitik. Udvalget skal beslutte, om udkastet kan sendes i
høring i Handicaprådet.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget drøfter første udkast til veteranpolitik',
      'at udkastet sendes i høring i Handicaprådet frem til den 15. august 2025',
    ],
  },
  decision: { text: 'Indstillingen godkendt.', outcome: 'approved' },
  presentation: `
På udvalgets møde den 7. april 2025 sag nr. 4 blev det besluttet at udarbejde en veteranpolitik. Arbejdsgruppen har
siden holdt tre møder, heraf et i veterancaféen i Strandbøge, hvor 18 veteraner og pårørende deltog.

Udkastet har fire indsatsområder: én indgang til kommunen, arbejde og uddannelse, familie og pårørende samt
anerkendelse. Under hvert område er der ét mål, som kan følges op, og en beskrivelse af, hvem der har ansvaret.

Deltagerne i caféen lagde især vægt på, at hjælpen skal begynde tidligt. Flere fortalte, at de først havde søgt
hjælp flere år efter hjemkomsten, og at det var en kollega eller en ægtefælle, der tog det første skridt.
Arbejdsgruppen har derfor gjort pårørende til et selvstændigt indsatsområde.`,
  assessment: `
Udkastet kan gennemføres uden nye bevillinger. Målet om et fast mødested forudsætter dog, at der kan findes et egnet
lokale uden husleje, og det undersøges nærmere i høringsperioden.`,
  disability: 'Handicaprådet bliver hørt om udkastet.',
  finance: 'Ingen bemærkninger.',
  competence: `${job}. Den endelige politik vedtages af Kommunalbestyrelsen.`,
  attachments: [
    {
      title: 'JA - Udkast til veteranpolitik maj 2025',
      documentNumber: '41207/25',
      pages: draftPolicy,
    },
  ],
};

/** The hearing, as the disability council treats it. */
export const heard: SampleItem = {
  ...head,
  title: 'Veteranpolitik for Bøgelund Kommune - høring',
  summary: `
Udvalget for Job & Arbejdsmarked har sendt udkast til veteranpolitik i høring i Handicaprådet. Rådet skal afgive sit
høringssvar senest den 15. august 2025.`,
  recommended: {
    by: direction,
    points: ['at Handicaprådet drøfter udkastet og afgiver høringssvar'],
  },
  decision: {
    text: `
Drøftet. Handicaprådet afgiver høringssvar med disse bemærkninger: Rådet hilser politikken velkommen, ønsker
usynlige handicap nævnt udtrykkeligt, og foreslår, at mødestedet skal kunne bruges af alle uanset funktionsevne.`,
    outcome: 'discussed',
  },
  presentation: `
Udvalget for Job & Arbejdsmarked behandlede første udkast på sit møde den 2. juni 2025. Udkastet beskriver fire
indsatsområder og er udarbejdet af en arbejdsgruppe, hvor veteranerne selv har været repræsenteret.

Handicaprådet er særligt bedt om at forholde sig til, om politikken i tilstrækkelig grad tager højde for veteraner,
der lever med følger af en udsendelse, og om målene kan følges op på en måde, der giver mening for rådets
medlemmer.`,
  assessment: `
Administrationen samler rådets bemærkninger i et høringssvar, som indgår i udvalgets anden behandling den
8. september 2025.`,
  competence: 'Handicaprådet',
  absent: [{ person: birthe, kind: 'notPresentAtItem' }],
};
