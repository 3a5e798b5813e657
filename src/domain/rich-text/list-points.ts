import { readRecommendation } from '../minutes/recommendation.ts';
import type { ParsedRecommendation } from '../minutes/parsed-minutes.ts';
import type { RichBlock, RichDocument } from './document.ts';
import { isBlank } from './is-blank.ts';
import { toPlainText } from './lay-out.ts';

const indents =
  /\s*(?<!\p{L})(?:indstiller|indstilles|foreslår|foreslås|anbefaler|henstiller)(?!\p{L}).*$/isu;

/**
 * What a recommendation recommends: the items of its numbered lists, each with all its text, and who recommends them, from
 * the last paragraph before the list ("Direktionen indstiller:"). Where it has no numbered list, its plain text is read as
 * an imported one is ("… indstiller, at").
 * @returns no empty points; null where nothing is recommended
 */
export function listPoints(document: RichDocument): ParsedRecommendation | null {
  const first = document.content.findIndex(({ type }) => type === 'orderedList');
  const lists = document.content.filter((block) => block.type === 'orderedList');
  const points = lists
    .flatMap(({ content }) => content)
    .filter((item) => !isBlank(item))
    .map(({ content }) => plainBlocks(content));
  if (points.length === 0) return readRecommendation(toPlainText(document)).recommendation;
  const before = document.content
    .slice(0, first)
    .filter((block) => block.type === 'paragraph' && !isBlank(block))
    .at(-1);
  return { by: before === undefined ? null : recommender(plainBlocks([before])), points };
}

const plainBlocks = (content: readonly RichBlock[]): string =>
  toPlainText({ type: 'doc', content }).replaceAll('\n\n', '\n').trim();

/** "Direktionen" of "Direktionen indstiller til udvalget, at"; null in "Det indstilles, at" and in any other sentence. */
function recommender(line: string): string | null {
  if (!indents.test(line)) return null;
  const who = line.replace(indents, '').trim();
  return who === '' || /^(?:det|der|hermed)$/i.test(who) ? null : who;
}
