import { gatherSearchNews } from '#application/publication/gather-news.ts';
import { searchFeedAddress, searchPageAddress } from '#domain/publication/address.ts';
import { feedText } from '#ui/text/feed.ts';
import { feedAnswer } from '../feed-answer.ts';
import { readSearch } from '../read-search.ts';
import type { RequestHandler } from './$types';

/** What a search finds, the last published first; the page of the list makes no difference. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = readSearch(url);
  const parameters = new URLSearchParams(url.searchParams);
  for (const name of ['side', 'sorter', 'skriver']) parameters.delete(name);
  const query = parameters.size > 0 ? `?${parameters}` : '';
  const { news, isProvisional } = await gatherSearchNews(locals.published, asked);
  const answer = await feedAnswer(locals, {
    title: feedText.search(asked.text),
    subtitle: feedText.searchLead,
    self: `${searchFeedAddress}${query}`,
    page: `${searchPageAddress}${query}`,
    news,
  });
  if (isProvisional) answer.headers.set('cache-control', 'no-store');
  return answer;
};
