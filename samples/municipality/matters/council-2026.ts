import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { direction, undecided } from '../standing-items.ts';

const competence = 'Kommunalbestyrelsen';

export const orientation: SampleItem = {
  area: 'KB',
  matter: '26-000101',
  title: 'Orientering fra borgmesteren januar 2026',
  decision: { text: 'Taget til orientering.', outcome: 'noted' },
  points: [
    {
      title: 'Introduktion for nye medlemmer',
      text: `
Fire nye medlemmer har været på rundtur til kommunens institutioner. Der er endnu to aftener tilbage om habilitet og tavshedspligt.`,
    },
    {
      title: 'Nyt system til dagsordener',
      text: `
Fra årsskiftet bruger kommunen et nyt system til dagsordener og referater. Referater fra før 2026 kan fortsat læses som hidtil.`,
    },
  ],
};

export const bylaws: SampleItem = {
  area: 'ØU',
  matter: '26-000112',
  title: 'Ændring af styrelsesvedtægten - 2. behandling',
  summary: `
Udvalget for Job & Arbejdsmarked får et bredere område og navnet Udvalget for Job, Uddannelse og Integration. Ændringen af styrelsesvedtægten skal
behandles to gange i Kommunalbestyrelsen.`,
  recommended: { by: direction, points: ['at ændringen af styrelsesvedtægten vedtages'] },
  decision: { text: 'Vedtaget.', outcome: 'approved' },
  competence,
  presentation: `
Ændringen følger af konstitueringsaftalen. Ungdomsuddannelser og voksenundervisning flyttes fra Økonomiudvalget, og integration flyttes fra Udvalget
for Social, Sundhed & Ældre.

Første behandling fandt sted på det konstituerende møde i december 2025, hvor forslaget blev oversendt til 2. behandling uden bemærkninger.`,
  finance: 'Ingen.',
  attachments: [{ title: 'Styrelsesvedtægt for Bøgelund Kommune 2026' }],
};

export const buildingCouncil: SampleItem = {
  area: 'KB',
  matter: '26-000140',
  title: 'Valg af formand for bygningsrådet',
  summary: `
Kommunalbestyrelsen skal vælge formand for det rådgivende bygningsråd for perioden 2026-2029.`,
  recommended: { by: direction, points: ['at der vælges en formand for bygningsrådet'] },
  decision: { text: 'Ulrik Fasanlund (C) valgt.', outcome: 'elected' },
  competence,
  presentation: `
Bygningsrådet rådgiver om bevaringsværdige huse og har fem medlemmer. Formanden vælges blandt Kommunalbestyrelsens medlemmer, og de øvrige udpeges af
lokalhistorisk forening og håndværkerforeningen.`,
};

export const accounts: SampleItem = {
  area: 'ØU',
  matter: '26-001688',
  title: 'Årsregnskab 2025',
  summary: 'Årsregnskabet for 2025 forelægges til oversendelse til revisionen.',
  recommended: {
    by: direction,
    points: ['at årsregnskabet for 2025 godkendes', 'at regnskabet oversendes til revisionen'],
  },
  decision: { text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
  competence,
  presentation: `
Overskuddet på den ordinære drift blev 42,6 mio. kr., hvilket er 1,4 mio. kr. bedre end budgetteret. Anlægsudgifterne blev 44,1 mio. kr.

Område | Budget i mio. kr. | Regnskab i mio. kr.
Børn og skole | 612,4 | 607,9
Social, sundhed og ældre | 588,0 | 591,2
Job og arbejdsmarked | 371,5 | 370,8
Teknik og klima | 118,3 | 117,1
Administration | 204,6 | 206,4
I alt | 1.894,8 | 1.893,4`,
  assessment: 'Regnskabet er tilfredsstillende.',
  attachments: [{ title: 'Årsregnskab 2025' }, { title: 'Bemærkninger til årsregnskabet' }],
};

export const schoolRoof: SampleItem = undecided({
  area: 'BU',
  matter: '26-004466',
  title: 'Udskiftning af tag på Kildeby Skole',
  summary: `
Punktet er kommet på dagsordenen efter udsendelsen, fordi en gennemgang den 18. november 2026 viste råd i tagets bærende dele. Arbejdet bør
begynde i juleferien.`,
  recommended: {
    by: direction,
    points: [
      'at der gives en anlægsbevilling på 3,8 mio. kr. til udskiftning af taget over nordfløjen',
      'at udgiften finansieres af puljen til vedligeholdelse af bygninger i 2027',
    ],
  },
  competence,
  presentation: `
Ved et eftersyn efter stormen i oktober fandt en tømrer råd i seks af de fjorten spær. Fire klasseværelser er lukket, og eleverne undervises i
aulaen og på biblioteket.

Rådgiveren anbefaler at skifte hele taget over nordfløjen frem for at lappe. Taget er fra 1968 og stod til udskiftning i 2029.`,
  assessment:
    'En udskydelse til sommerferien vil betyde, at fire klasser undervises andre steder i et halvt år.',
  finance:
    'Puljen til vedligeholdelse er på 12,5 mio. kr. i 2027. Tre mindre projekter må vente til 2028.',
  attachments: [{ title: 'Notat fra rådgiver om tagkonstruktionen' }],
});

export const substitute: SampleItem = undecided({
  area: 'KB',
  matter: '26-004471',
  title: 'Indkaldelse af stedfortræder for Line Solbrink',
  summary: `
Line Solbrink (B) har bedt om orlov fra den 1. januar til den 30. juni 2027. Kommunalbestyrelsen skal godkende, at betingelserne for at indkalde
stedfortræderen er opfyldt.`,
  recommended: {
    by: direction,
    points: [
      'at det godkendes, at betingelserne for at indkalde stedfortræderen er opfyldt',
      'at Anders Hvidtjørn (B) indtræder i Kommunalbestyrelsen i perioden',
    ],
  },
  competence,
  presentation: `
Efter styrelseslovens § 15 indkaldes stedfortræderen, når et medlem er forhindret i mindst en måned på grund af blandt andet barsel. Den øverste
stedfortræder på listen er Anders Hvidtjørn.

Udvalget for Social, Sundhed & Ældre skal i perioden ledes af næstformanden.`,
});

export const calendar: SampleItem = undecided({
  area: 'ØU',
  matter: '26-004120',
  title: 'Mødeplan for 2027',
  summary: 'Kommunalbestyrelsen skal godkende mødeplanen for 2027.',
  recommended: { by: direction, points: ['at mødeplanen for 2027 godkendes'] },
  competence,
  presentation: `
Kommunalbestyrelsen holder som hovedregel møde den sidste mandag i måneden, dog ikke i juli. Budgetseminaret foreslås afholdt den 26.-27. august 2027.`,
  attachments: [{ title: 'Mødeplan 2027' }],
});

export const orientationAugust: SampleItem = {
  area: 'ØU',
  matter: '26-002690',
  title: 'Orientering august 2026',
  decision: { text: 'Taget til orientering.', outcome: 'noted' },
  points: [
    {
      title: 'Sygefravær i kommunens institutioner',
      text: `
På opfordring fra Det lokale Arbejdsmarkedsråd er fraværet opgjort for 2025. Det var 5,9 pct. på plejecentrene, 5,1 pct. i dagtilbud og 4,6 pct. på
skolerne. En handleplan forelægges til foråret.`,
    },
    {
      title: 'Udbud af strøm',
      text: 'Kommunens strøm er købt for 2027 til en pris, der er 6 pct. lavere end i den nuværende aftale.',
    },
  ],
};
