import type { ParsedRecommendation } from '#domain/minutes/parsed-minutes.ts';
import { kindOfOrganization } from '#domain/organization/name.ts';
import { buildRecommendation } from '../printed-item/build-recommendation.ts';
import type { PlacedText } from './labelled-text.ts';

/** The mark of a list with one point: "- ", "A) ". */
const loneMark = /^(?:-|\p{Lu}\)|1\.)\s+/u;
/** "At Byrådet godkender …" (WORDING P4). */
const councilDecides = /^(?:at\s+)?(byrådet|kommunalbestyrelsen|borgerrepræsentationen)(?=\s)/iu;

export type Recommendations = {
  readonly recommendations: readonly ParsedRecommendation[];
  /** Texts under that label that recommend nothing. */
  readonly others: ReadonlySet<PlacedText>;
  readonly removed: readonly string[];
};

/** The recommendations among an item's texts, with their points and without their marks. */
export function readRecommendations(parts: readonly PlacedText[]): Recommendations {
  const recommendations: ParsedRecommendation[] = [];
  const others = new Set<PlacedText>();
  const removed: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'recommendation') continue;
    const built = buildRecommendation(part.text);
    if (built === null) {
      others.add(part);
      continue;
    }
    const { by, points } = built.recommendation;
    recommendations.push({ by, points: points.map((point) => point.replace(loneMark, '')) });
    const marks = points.map((point) => loneMark.exec(point)?.[0] ?? '');
    removed.push(part.label, ...built.removed, ...marks);
  }
  return { recommendations, others, removed };
}

/**
 * Who decides in the end: as printed, else as the points say it; empty where nothing says it.
 * @param committee whose meeting it is; a council that is asked to decide does so itself
 */
export function findCompetence(
  parts: readonly PlacedText[],
  recommendations: readonly ParsedRecommendation[],
  committee: string | null,
): string {
  const printed = parts.filter(({ kind }) => kind === 'competence').map(({ text }) => text);
  const councils = recommendations
    .flatMap(({ points }) => points)
    .map((point) => councilDecides.exec(point)?.[1] ?? '');
  if (printed.length > 0) return printed.join('\n');
  if (committee !== null && kindOfOrganization(committee, true) === 'council') return '';
  return councils.find((council) => council !== '') ?? '';
}
