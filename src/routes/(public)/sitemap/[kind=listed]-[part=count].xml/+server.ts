import { sitemapPartSize, writeSitemap } from '#domain/publication/feed/sitemap.ts';
import { fileAnswer } from '../../file-answer.ts';
import { orLeadOn } from '../../lead-on.ts';
import type { RequestHandler } from './$types';

/** One part of the map: pages of one kind. */
export const GET: RequestHandler = async (event) => {
  const { published, origin } = event.locals;
  const { kind, part } = event.params;
  const found = await published.addresses(kind, part, sitemapPartSize);
  const pages = await orLeadOn(found.length > 0 ? found : null, event);
  const entries = pages.map((page) => ({ ...page, address: `${origin}${page.address}` }));
  return fileAnswer(writeSitemap(entries), 'application/xml');
};
