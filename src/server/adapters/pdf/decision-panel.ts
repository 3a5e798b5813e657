import {
  isWaiting,
  outcomeSign,
  outcomeWord,
  wordOfOutcome,
} from '#domain/minutes/outcome-word.ts';
import type { AbsenceSnapshot, DecisionSnapshot } from '#domain/publication/snapshot.ts';
import { toBlocks, type TextBlock } from '#domain/publication/text-block.ts';
import { dateInWords } from './danish-words.ts';
import type { PaperPanel, PaperPart } from './paper.ts';
import { absenceFacts } from './people-text.ts';

const line = (text: string): TextBlock => ({ kind: 'paragraph', lines: [[text]] });

/** "Deltog ikke under punktet: Bente Bæk (A)". */
export const absenceBlocks = (absences: readonly AbsenceSnapshot[]): TextBlock[] =>
  absenceFacts(absences).map(({ term, text }) => line(`${term}: ${text}`));

/** What was decided at each at-point, where the decision treats them apart (WORDING P2). */
function pointBlocks(points: DecisionSnapshot['points']): TextBlock[] {
  if (points.length === 0) return [];
  const items = points.map(({ point, outcome, text }) => [
    `Indstillingens punkt ${point}: ${wordOfOutcome(outcome)}${text === undefined ? '' : ` (${text})`}`,
  ]);
  return [{ kind: 'list', items }];
}

const bare = (text: string): string => text.trim().replace(/\.$/, '').toLowerCase();

/** One decision with its word, its verbatim text and who was away. */
function panelOf(decision: DecisionSnapshot, absences: readonly AbsenceSnapshot[]): PaperPanel {
  const word = outcomeWord(decision);
  const saysNoMore = bare(decision.text) === bare(word);
  return {
    kind: 'panel',
    sign: outcomeSign(decision),
    word: saysNoMore ? decision.text.trim() : word,
    waiting: isWaiting(decision),
    blocks: [
      ...(saysNoMore ? [] : toBlocks(decision.runs ?? [decision.text])),
      ...pointBlocks(decision.points),
      ...absenceBlocks(absences),
    ],
  };
}

function headingOf({ own, organization, date, stage }: DecisionSnapshot): string {
  const what = stage === null ? 'Beslutning' : `Beslutning, ${stage}`;
  if (own) return what;
  const where = organization === null ? '' : ` i ${organization}`;
  return `${what}${where}${date === null ? '' : ` den ${dateInWords(date)}`}`;
}

/**
 * The decisions as parts of the paper, the meeting's own first. Absences stand with the body whose
 * treatment they belong to; those of nobody's in particular with the meeting's own decision.
 */
export function decisionParts(
  decisions: readonly DecisionSnapshot[],
  absences: readonly AbsenceSnapshot[],
): PaperPart[] {
  const ordered = [...decisions].sort((a, b) => Number(b.own) - Number(a.own));
  const left = new Set(absences);
  const take = (belongs: (absence: AbsenceSnapshot) => boolean): AbsenceSnapshot[] => {
    const taken = [...left].filter(belongs);
    for (const absence of taken) left.delete(absence);
    return taken;
  };
  const parts = ordered.map((decision): PaperPart => {
    const there = take(({ organization }) =>
      organization === null ? decision.own : organization === decision.organization,
    );
    return { heading: headingOf(decision), blocks: [panelOf(decision, there)] };
  });
  const rest = [...left].map((absence) => ({
    absence,
    where: absence.organization === null ? '' : ` (${absence.organization})`,
  }));
  if (rest.length === 0) return parts;
  const blocks = rest.flatMap(({ absence, where }) =>
    absenceFacts([absence]).map(({ term, text }) => line(`${term}: ${text}${where}`)),
  );
  return [...parts, { heading: 'Fravær', blocks }];
}
