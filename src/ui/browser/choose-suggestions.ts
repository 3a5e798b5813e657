import { suggestionsText } from '../text/suggestions.ts';

/** What `/soeg.json` says of a hit, as far as a suggestion needs it. */
export type SuggestedHit = {
  readonly kind: keyof (typeof suggestionsText)['kinds'];
  readonly title: string;
  readonly committee: string | null;
  readonly date: string | null;
  readonly url: string;
  readonly snippet: string;
};
export type Suggestion = { readonly title: string; readonly note: string; readonly url: string };

const most = 7;

/** Titles, case numbers, committees and people to go to; of those that are called the same, and of the meetings of a committee, the first. */
export function chooseSuggestions(hits: readonly SuggestedHit[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return hits
    .filter(({ kind, title }) => {
      const name = kind === 'meeting' ? `${kind} ${title}` : title.toLowerCase();
      return !seen.has(name) && seen.add(name);
    })
    .slice(0, most)
    .map((hit) => ({ title: hit.title, note: noteOf(hit), url: hit.url }));
}

function noteOf({ kind, title, committee, date, snippet }: SuggestedHit): string {
  const number = kind === 'matter' ? snippet.replace(/<\/?mark>/g, '') : '';
  return [
    number === '' ? suggestionsText.kinds[kind] : number,
    committee === title ? null : committee,
    date === null ? null : new Date(date).toLocaleDateString('da-DK', { dateStyle: 'long' }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
