import type { SectionKind } from '#domain/minutes/parsed-minutes.ts';

export const itemText = {
  numbered: (number: string) => `Punkt ${number}`,
  unnumbered: 'Punkt',
  matter: 'Sag',
  caseNumber: (number: string) => `Sagsnr. ${number}`,
  decision: 'Beslutning',
  notReleased: 'Beslutningen er truffet, men endnu ikke frigivet til offentliggørelse.',
  stage: 'Behandling',
  perPoint: 'Beslutning for hvert punkt i indstillingen',
  point: (number: number) => `Punkt ${number}`,
  absences: 'Fraværende ved punktet',
  away: 'Fraværende',
  recommendation: 'Indstilling',
  recommendedBy: (by: string) => `${by} indstiller:`,
  otherDecisions: 'Behandlet i andre udvalg',
  points: 'Orienteringens punkter',
  attachments: 'Bilag',
  attachment: (number: string) => `Bilag ${number}`,
  addedOn: (day: string) => `Påført ${day}`,
  documentNumber: (number: string) => `Dokument ${number}`,
  readText: 'Læs teksten',
  readAll: (label: string) => (label === '' ? 'Læs resten' : `Læs resten af »${label}«`),
  readLess: 'Vis kun begyndelsen',
  incomplete: 'Teksten er ufuldstændig i kilden',
  noText: 'Teksten er ikke offentliggjort her',
  closed: 'Punktet er behandlet for lukkede døre.',
  closedAhead: 'Punktet behandles for lukkede døre.',
  held: 'Punktet er ikke offentliggjort',
  heldText: 'Det bliver gennemgået for personoplysninger, før det kan læses her.',
  withdrawn: (number: string | null) =>
    number === null ? 'Punktet er trukket tilbage' : `Punkt ${number} er trukket tilbage`,
  withdrawnText: 'Teksten og bilagene er ikke offentlige længere.',
  permalink: (number: string | null) =>
    number === null ? 'Fast adresse til punktet' : `Fast adresse til punkt ${number}`,
  wholeMatter: 'Hele sagen',
  asPdf: 'Hent punktet som PDF',
  aside: 'Om punktet',
  neighbours: 'Punkter før og efter',
  previous: 'Forrige punkt',
  next: 'Næste punkt',
  backToMeeting: 'Hele mødet',
  fromMeeting: 'Fra mødet',
  notes: 'Noter',
  note: (number: number) => `Note ${number}`,
  backToCall: (number: number) => `Tilbage til teksten ved note ${number}`,
};

export const attachmentText = {
  heading: 'Bilag',
  to: 'Bilag til',
  incompleteHeading: 'Teksten er ufuldstændig',
  incomplete:
    'Bilaget bryder af i det dokument, som kommunen har udgivet. Her står det, der var med.',
  backToItem: 'Tilbage til punktet',
};

/** What unfolds a section whose kind has a name that everybody knows. */
export const readAll: Readonly<Partial<Record<SectionKind, string>>> = {
  summary: 'Læs hele resuméet',
  presentation: 'Læs hele sagsfremstillingen',
  assessment: 'Læs hele vurderingen',
  background: 'Læs hele baggrunden',
};
