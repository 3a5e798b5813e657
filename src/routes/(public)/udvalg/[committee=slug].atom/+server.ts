import { gatherNews } from '#application/publication/gather-news.ts';
import { committeeAddress } from '#domain/publication/address.ts';
import { feedText } from '#ui/text/feed.ts';
import { feedAnswer } from '../../feed-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** A committee's newest meetings and decisions. */
export const GET: RequestHandler = async (event) => {
  const { published } = event.locals;
  const { slug, name } = await orLeadOn(await published.committee(event.params.committee), event);
  return feedAnswer(event.locals, {
    title: feedText.committee(name),
    subtitle: feedText.committeeLead,
    self: `${committeeAddress(slug)}.atom`,
    page: committeeAddress(slug),
    news: await gatherNews(published, slug),
  });
};
