import { lastWritten, looksLikeTitle, titledStart, type ItemStart } from './item-start.ts';
import { chooseChain, type WeighedHead } from './item-chain.ts';
import { nextWritten, type Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';
import { weighHeads } from './weigh-head.ts';

const sameTitle = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return a === '' || b === '' || a === b;
};

/** The head itself where it is printed again inside its item, above the decision. */
const withoutEchoes = (
  chain: readonly WeighedHead[],
  all: readonly WeighedHead[],
): readonly WeighedHead[] =>
  chain.map((chosen, i) => {
    const after = chain[i - 1]?.index ?? -1;
    const first = all.find(
      ({ index, number, title, leads }) =>
        index > after &&
        leads &&
        number === chosen.number &&
        title !== '' &&
        sameTitle(title, chosen.title),
    );
    return first !== undefined && first.index < chosen.index && chosen.title !== ''
      ? first
      : chosen;
  });

/** A title above its number: "Lokalplan 145" and "Sag nr. 130" in the line under it. */
const titleAbove = (signs: readonly Signs[], index: number): number | null => {
  const above = lastWritten(signs, index);
  const [below] = nextWritten(signs, index + 1, 1);
  const fits = below === undefined || signs[below]?.inside === true;
  return fits && looksLikeTitle(signs[above]) ? above : null;
};

/** A case number or "Åbent punkt" right above a head belongs to the item under it. */
const aboveHead = (signs: readonly Signs[], from: number, after: number): number => {
  let first = from;
  for (let at = lastWritten(signs, from); at > after + 1; at = lastWritten(signs, at)) {
    const sign = signs[at];
    if (sign === undefined || sign.label !== null || !sign.inside) break;
    first = at;
  }
  return first;
};

/** The heads that count on; a head printed twice (in a list of links, then above the item) begins at the first. */
export const countedStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const weighed = weighHeads(signs);
  const chain = withoutEchoes(chooseChain(weighed), weighed);
  const untitled = chain.filter(
    ({ index, title }) => title === '' && titleAbove(signs, index) !== null,
  );
  const isTitledAbove = untitled.length > chain.length * 0.6;
  return chain.map((candidate, i) => {
    const { index, number, mark } = candidate;
    const after = chain[i - 1]?.index ?? -1;
    const above = isTitledAbove ? titleAbove(signs, index) : null;
    if (above !== null && above > after)
      return { ...titledStart(signs, above), body: index + 1, number, mark, titleAt: above };
    const [below] = nextWritten(signs, index + 1, 1);
    const title =
      candidate.title || (below === undefined ? '' : plain(signs[below]?.line ?? { text: '' }));
    let from = index;
    for (let at = index - 1, written = 0; at > after && written < 5; at -= 1) {
      const sign = signs[at];
      const other = sign?.candidate != null && sign.candidate.number !== number;
      if (sign === undefined || sign.inside || other) break;
      if (!sign.blank) written += 1;
      if (sign.candidate?.number === number && sameTitle(sign.candidate.title, title)) from = at;
    }
    const meta = aboveHead(signs, from, after);
    return { from: meta, body: index + 1, number, title: candidate.title, mark };
  });
};
