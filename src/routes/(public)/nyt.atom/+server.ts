import { gatherNews } from '#application/publication/gather-news.ts';
import { newsFeedAddress } from '#domain/publication/address.ts';
import { feedText } from '#ui/text/feed.ts';
import { siteText } from '#ui/text/site.ts';
import { feedAnswer } from '../feed-answer.ts';
import type { RequestHandler } from './$types';

/** What was published last, in all committees. */
export const GET: RequestHandler = async ({ locals }) =>
  feedAnswer(locals, {
    title: feedText.news((await locals.published.body()) ?? siteText.noBody),
    subtitle: feedText.newsLead,
    self: newsFeedAddress,
    page: '/',
    news: await gatherNews(locals.published),
  });
