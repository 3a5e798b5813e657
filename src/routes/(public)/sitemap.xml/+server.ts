import { listedKinds } from '#domain/publication/listed-kind.ts';
import { sitemapPartAddress } from '#domain/publication/address.ts';
import { sitemapPartSize, writeSitemapIndex } from '#domain/publication/feed/sitemap.ts';
import { fileAnswer } from '../file-answer.ts';
import type { RequestHandler } from './$types';

/** The parts of the map of all published pages. */
export const GET: RequestHandler = async ({ locals }) => {
  const parts = await Promise.all(
    listedKinds.map(async (kind) => {
      const count = Math.ceil((await locals.published.countAddresses(kind)) / sitemapPartSize);
      return Array.from({ length: count }, (_, index) => sitemapPartAddress(kind, index + 1));
    }),
  );
  const entries = parts
    .flat()
    .map((address) => ({ address: `${locals.origin}${address}`, publishedAt: null }));
  return fileAnswer(writeSitemapIndex(entries), 'application/xml');
};
