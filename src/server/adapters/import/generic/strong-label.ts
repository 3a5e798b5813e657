import { kindOfLabel, type LabelKind } from '#domain/minutes/section-label.ts';
import { sectionTypes } from '#domain/minutes/section-type.ts';

/**
 * Labels that are also everyday words ("Status", "Formål"): they are taken for labels only where the
 * print sets them off as headings, and never inside a decision.
 */
const everyday: ReadonlySet<string> = new Set(
  (
    'sag · deltagere · medlemmer · til stede · fravær · forslag · anbefaling · referat · vedtagelse · konklusion · protokol · afgørelse · ' +
    'indledning · præsentation · sagen · løsning · indhold · redegørelse · orientering · fremstilling · beskrivelse · uddybning · ' +
    'bemærkninger · budget · bevilling · finansiering · handicap · tilgængelighed · inddragelse · høring · udgangspunkt · anledning · formål · ' +
    'lovgivning · jura · dokumenter · hjemmel · hovedkonklusion · forhistorie'
  ).split(' · '),
);
const other: ReadonlySet<string> = new Set(sectionTypes.other.labels);
/** Of the many headings without a kind of their own these are labels wherever they stand. */
const firmOther: ReadonlySet<string> = new Set(
  'handlemuligheder · alternativer · tidsperspektiv · personale · konsekvenser for andre udvalg · politisk handlerum · videre proces · sagstype · personaleforhold · mindretalsudtalelse · dok.nr · dok · sagsbehandler · sagsansvarlig · sagsansvarlig enhed · initialer · sagsinitialer · punkttype · alternativ indstilling'.split(
    ' · ',
  ),
);

const bare = (label: string): string =>
  label
    .replace(/[\s:.]+$/, '')
    .trim()
    .toLowerCase();

/** A label as printed at the start of a line. */
export type PrintedLabel = {
  readonly label: string;
  readonly kind: LabelKind;
  readonly firm: boolean;
};

/** What a whole line or the text before a colon announces, and whether it is a label beyond doubt. */
export function readLabel(printed: string): PrintedLabel | null {
  const kind = kindOfLabel(printed);
  if (kind === null) return null;
  const name = bare(printed);
  const firm = !everyday.has(name) && (!other.has(name) || firmOther.has(name));
  return { label: printed.replace(/\s*:?\s*$/, '').trim(), kind, firm };
}
