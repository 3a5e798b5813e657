import { gatherMatterNews } from '#application/publication/gather-news.ts';
import { matterAddress } from '#domain/publication/address.ts';
import { feedText } from '#ui/text/feed.ts';
import { feedAnswer } from '../../feed-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** The treatments of a matter. */
export const GET: RequestHandler = async (event) => {
  const { published } = event.locals;
  const { matter } = await orLeadOn(await published.matter(event.params.matter), event);
  return feedAnswer(event.locals, {
    title: feedText.matter(matter.title, matter.caseNumber),
    subtitle: feedText.matterLead,
    self: `${matterAddress(matter.slug)}.atom`,
    page: matterAddress(matter.slug),
    news: await gatherMatterNews(published, matter.treatments),
  });
};
