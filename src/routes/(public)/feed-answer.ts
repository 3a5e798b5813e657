import type { News } from '#application/publication/gather-news.ts';
import { writeAtom } from '#domain/publication/feed/atom.ts';
import { siteText } from '#ui/text/site.ts';
import { tellNews } from '#ui/text/feed.ts';
import { fileAnswer } from './file-answer.ts';

type Told = {
  readonly title: string;
  readonly subtitle: string;
  /** Addresses on this site. */
  readonly self: string;
  readonly page: string;
  readonly news: readonly News[];
};

/** News as an Atom feed. */
export async function feedAnswer(
  { published, origin }: App.Locals,
  { title, subtitle, self, page, news }: Told,
): Promise<Response> {
  const feed = writeAtom({
    title,
    subtitle,
    author: (await published.body()) ?? siteText.noBody,
    self: `${origin}${self}`,
    page: `${origin}${page}`,
    entries: news.map((one) => tellNews(one, origin)),
  });
  return fileAnswer(feed, 'application/atom+xml');
}
