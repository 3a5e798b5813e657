import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { inger } from '../people.ts';
import { direction, undecided } from '../standing-items.ts';

const competence = now.social.name;

export const orientationApril: SampleItem = {
  area: 'SSÆ',
  matter: '26-000295',
  title: 'Orientering april 2026',
  decision: { text: 'Taget til orientering.', outcome: 'noted' },
  points: [
    {
      title: 'De faste teams i ældreplejen',
      text: `
Alle borgere med hjemmehjælp har fået en ny afgørelse efter ældreloven. I marts mødte en borger i gennemsnit 9 forskellige medarbejdere på to uger mod
14 før omlægningen.`,
    },
    {
      title: 'Ventetid på genoptræning',
      text: 'Ventetiden er faldet til otte dage, efter at der er ansat en fysioterapeut mere.',
    },
  ],
};

export const recruitment: SampleItem = {
  area: 'SSÆ',
  matter: '26-001102',
  title: 'Rekruttering af social- og sundhedsassistenter',
  summary: `
Hver femte stilling som social- og sundhedsassistent er ubesat. Udvalget skal tage stilling til tre initiativer.`,
  recommended: {
    by: direction,
    points: [
      'at elever tilbydes ansættelse, et halvt år før de er færdige',
      'at der oprettes otte voksenelevpladser sammen med Jobcentret',
      'at der indføres en prøveordning med fire dages arbejdsuge på et plejecenter',
    ],
  },
  decision: {
    text: `
Indstilling pkt. 1 og 2 godkendt. Indstilling pkt. 3 ikke tiltrådt. Line Solbrink (B) stemte for pkt. 3, idet en prøveordning på ét plejecenter efter
hendes opfattelse er en billig måde at blive klogere på.`,
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'approved' },
      { point: 3, outcome: 'rejected' },
    ],
  },
  competence,
  presentation: `
Kommunen har 118 stillinger som social- og sundhedsassistent, hvoraf 24 er ubesatte. Vikarer kostede 7,8 mio. kr. i 2025, hvilket er 2,2 mio. kr. mere
end budgetteret.

En rundspørge blandt de elever, der blev færdige i januar, viser, at seks ud af ti gerne ville være blevet, men fik svar fra en anden kommune først.

Voksenelevpladserne er målrettet ledige over 25 år, som får løn fra første dag.`,
  assessment: `
De to første initiativer vurderes at have størst virkning. Erfaringerne med fire dages arbejdsuge er blandede.`,
  disability: 'Initiativerne får ikke betydning for borgere med handicap.',
  finance: `
Voksenelevpladserne koster 1,4 mio. kr. om året, som finansieres af lavere udgifter til vikarer. Prøveordningen koster 600.000 kr.`,
  attachments: [{ title: 'Rundspørge blandt elever - januar 2026' }],
};

export const meals: SampleItem = {
  area: 'SSÆ',
  matter: '26-001121',
  title: 'Ny leverandør af mad til hjemmeboende',
  summary: 'Udvalget skal godkende kravene i udbuddet af mad til hjemmeboende ældre.',
  recommended: { by: direction, points: ['at kravspecifikationen godkendes'] },
  decision: { text: 'Punktet udgår af dagsordenen.', outcome: 'withdrawn' },
  competence,
  presentation: `
Aftalen med den nuværende leverandør udløber den 31. december 2026. Der bringes mad ud til 190 hjemmeboende, og syv ud af ti foretrækker kølemad frem
for varm mad.`,
  assessment: 'Kravene om økologi og valgmuligheder svarer til den nuværende aftale.',
};

const policy = { area: 'SSÆ', matter: '26-001140' } as const;

export const policyBegun: SampleItem = {
  ...policy,
  title: 'Tilgængelighedspolitik 2027-2030 - proces',
  summary: `
Kommunens tilgængelighedspolitik udløber med udgangen af 2026. Udvalget skal godkende en proces for en ny politik.`,
  recommended: {
    by: direction,
    points: [
      'at der udarbejdes en ny tilgængelighedspolitik for 2027-2030',
      'at Handicaprådet udpeger to medlemmer til følgegruppen',
    ],
  },
  decision: { text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
  competence,
  presentation: `
Opfølgningen for 2024, som Kommunalbestyrelsen behandlede den 26. maj 2025, viste, at 13 af 22 mål var nået. Siden er yderligere fem nået.

Det foreslås, at den nye politik får færre mål, og at hvert mål får en ejer. Følgegruppen holder tre møder, og udkastet sendes i høring i september.`,
  assessment:
    'En følgegruppe med to medlemmer fra Handicaprådet sikrer, at rådet er med fra begyndelsen, sådan som det selv har ønsket.',
  absent: [{ person: inger, kind: 'notPresentAtItem' }],
};

/** On the council's agenda of December. */
export const policyAwaited: SampleItem = undecided({
  ...policy,
  title: 'Tilgængelighedspolitik 2027-2030',
  summary: `
Udvalget for Social, Sundhed & Ældre anbefaler, at Kommunalbestyrelsen vedtager en ny tilgængelighedspolitik.`,
  recommended: { by: direction, points: ['at Tilgængelighedspolitik 2027-2030 vedtages'] },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Politikken har otte mål mod 22 i den hidtidige. Hvert mål har en ansvarlig centerchef, og der gøres status hvert andet år.

Tre af målene handler om steder: stoppesteder, badebroen i Strandbøge og idrætshallerne. Tre handler om information, og to om, at Handicaprådet inddrages,
inden et anlæg er tegnet færdigt.`,
  statements: `
Handicaprådet støtter politikken, men havde gerne set, at der fortsat gøres status hvert år.`,
  assessment: 'Færre mål gør det lettere at følge, om politikken virker.',
  finance: 'Politikken gennemføres inden for de eksisterende rammer.',
  elsewhere: [
    {
      committee: now.social,
      date: '2026-11-11',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
  attachments: [
    { title: 'Tilgængelighedspolitik 2027-2030' },
    { title: 'Høringssvar fra Handicaprådet' },
  ],
});
