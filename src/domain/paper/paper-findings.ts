import type { PersonalDataFinding } from '../personal-data/finding.ts';
import { toPlainText } from '../rich-text/lay-out.ts';
import { maskRichDocument } from '../rich-text/mask-document.ts';
import { maskFindings } from '../personal-data/mask-findings.ts';
import { scan } from '../personal-data/scan.ts';
import type { PaperContent } from './paper-content.ts';

/** Where in a paper a value stands: its title, an at-point (from 1), who recommends it, or a section. */
export type FindingPlace =
  | { readonly kind: 'title' | 'recommended-by' }
  | { readonly kind: 'point'; readonly number: number }
  | { readonly kind: 'section'; readonly id: string; readonly label: string };

/** What looks like personal data in a paper's text, and what somebody has decided about it (LAW O4-O7). */
export type PaperFinding = PersonalDataFinding & {
  readonly place: FindingPlace;
  /** The line that it stands in, for whoever decides. */
  readonly quote: string;
  readonly fingerprint: string;
  readonly decision: 'open' | 'accepted' | 'masked';
};

type Decided = ReadonlyMap<string, 'accepted' | 'masked'>;

/**
 * @param digest a hash of a text
 * @param decided what has been decided, by fingerprint
 */
export const findInPaper = (
  content: PaperContent,
  digest: (text: string) => string,
  decided: Decided,
): readonly PaperFinding[] =>
  placesOf(content).flatMap(({ place, text }) =>
    scan(text).map((finding): PaperFinding => {
      const value = text.slice(finding.start, finding.end);
      const fingerprint = paperFingerprint(finding.kind, value, digest);
      return {
        ...finding,
        place,
        quote: lineAround(text, finding),
        fingerprint,
        decision: decided.get(fingerprint) ?? 'open',
      };
    }),
  );

/** The content with every value masked that somebody has said is to be. */
export function maskPaper(content: PaperContent, findings: readonly PaperFinding[]): PaperContent {
  const masks = findings.filter(({ decision }) => decision === 'masked');
  const at = (wanted: string) => masks.filter(({ place }) => nameOf(place) === wanted);
  const { by, points } = content.recommendation;
  return {
    ...content,
    title: maskFindings(content.title, at('title')),
    recommendation: {
      by: by === null ? null : maskFindings(by, at('recommended-by')),
      points: points.map((point, n) => maskFindings(point, at(`point ${n + 1}`))),
    },
    sections: content.sections.map((section) => ({
      ...section,
      document: maskRichDocument(section.document, at(`section ${section.id}`)),
    })),
  };
}

/** Id of the note on the sheet that tells of a finding: one for each value in each place. */
export const findingNote = ({ place, fingerprint }: PaperFinding): string =>
  `fund-${nameOf(place).replaceAll(' ', '-')}-${fingerprint.slice(0, 12)}`;

const nameOf = (place: FindingPlace): string =>
  place.kind === 'point'
    ? `point ${place.number}`
    : place.kind === 'section'
      ? `section ${place.id}`
      : place.kind;

const placesOf = ({
  title,
  recommendation,
  sections,
}: PaperContent): readonly { readonly place: FindingPlace; readonly text: string }[] => [
  { place: { kind: 'title' }, text: title },
  { place: { kind: 'recommended-by' }, text: recommendation.by ?? '' },
  ...recommendation.points.map((text, n) => ({
    place: { kind: 'point' as const, number: n + 1 },
    text,
  })),
  ...sections.map(({ id, label, document }) => ({
    place: { kind: 'section' as const, id, label },
    text: toPlainText(document),
  })),
];

/** Tells a value of a paper apart without holding it: the same one in another spelling is the same. */
export const paperFingerprint = (
  kind: PersonalDataFinding['kind'],
  value: string,
  digest: (text: string) => string,
): string => digest(`${kind}\n${sameValue(value)}`);

const sameValue = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, '');

function lineAround(text: string, { start, end }: PersonalDataFinding): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const stop = text.indexOf('\n', end);
  return text.slice(from, Math.min(stop === -1 ? text.length : stop, end + 60)).trim();
}
