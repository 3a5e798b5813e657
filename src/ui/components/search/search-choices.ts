import type { SearchFacets } from '#application/publication/search.ts';
import { searchAddress, type SearchAsked } from '#domain/publication/search-address.ts';
import { outcomeWord } from '#ui/text/outcome.ts';
import { choiceText, hitKinds } from '#ui/text/search.ts';

/** One thing to narrow the search to; where it is chosen its address is that of the search without it. */
export type Choice = {
  readonly text: string;
  readonly count: number;
  readonly href: string;
  readonly isChosen: boolean;
};
export type ChoiceList = { readonly heading: string; readonly choices: readonly Choice[] };
/** What the search is narrowed to, and the address without it. */
export type Chosen = { readonly text: string; readonly without: string };

/** Lists what the search can be narrowed to, with addresses; a list with nothing to choose is left out. */
export function listChoices(asked: SearchAsked, facets: SearchFacets): readonly ChoiceList[] {
  const list = (
    heading: string,
    values: readonly {
      readonly text: string;
      readonly count: number;
      readonly with: SearchAsked;
      readonly without: SearchAsked;
      readonly isChosen: boolean;
    }[],
  ): ChoiceList => ({
    heading,
    choices: values.map(({ text, count, isChosen, with: chosen, without }) => ({
      text,
      count,
      isChosen,
      href: searchAddress({ ...(isChosen ? without : chosen), page: 1 }),
    })),
  });
  const { committees, years, outcomes, kinds } = facets;
  return [
    list(
      choiceText.kind,
      kinds.map(({ kind, count }) => ({
        text: hitKinds[kind],
        count,
        isChosen: kind === asked.kind,
        with: { ...asked, kind },
        without: { ...asked, kind: undefined },
      })),
    ),
    list(
      choiceText.committee,
      committees.map(({ slug, name, count }) => ({
        text: name,
        count,
        isChosen: slug === asked.committee,
        with: { ...asked, committee: slug },
        without: { ...asked, committee: undefined },
      })),
    ),
    list(
      choiceText.year,
      years.map(({ year, count }) => ({
        text: String(year),
        count,
        isChosen: year === asked.year,
        with: { ...asked, year },
        without: { ...asked, year: undefined },
      })),
    ),
    list(
      choiceText.outcome,
      outcomes.map(({ outcome, count }) => ({
        text: outcomeWord[outcome],
        count,
        isChosen: outcome === asked.outcome,
        with: { ...asked, outcome },
        without: { ...asked, outcome: undefined },
      })),
    ),
  ].filter(({ choices }) => choices.length > 1 || choices.some(({ isChosen }) => isChosen));
}

/**
 * What the search is narrowed to.
 * @param committee its name
 */
export function listChosen(asked: SearchAsked, committee: string | null): readonly Chosen[] {
  const { kind, year, outcome } = asked;
  const without = (over: Partial<SearchAsked>): string =>
    searchAddress({ ...asked, ...over, page: 1 });
  return [
    ...(kind === undefined
      ? []
      : [{ text: wordFor(hitKinds, kind), without: without({ kind: undefined }) }]),
    ...(asked.committee === undefined
      ? []
      : [{ text: committee ?? asked.committee, without: without({ committee: undefined }) }]),
    ...(year === undefined ? [] : [{ text: String(year), without: without({ year: undefined }) }]),
    ...(outcome === undefined
      ? []
      : [{ text: wordFor(outcomeWord, outcome), without: without({ outcome: undefined }) }]),
  ];
}

/** The same search, narrowed to nothing. */
export const searchInAll = ({ text, sort }: SearchAsked): string => searchAddress({ text, sort });

const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code;
