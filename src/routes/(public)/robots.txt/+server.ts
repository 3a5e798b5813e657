import {
  searchFeedAddress,
  searchPageAddress,
  sitemapAddress,
} from '#domain/publication/address.ts';
import { fileAnswer } from '../file-answer.ts';
import type { RequestHandler } from './$types';

/** Everything may be read; there is no end to what can be searched for, so that is left to people. */
export const GET: RequestHandler = ({ locals }) =>
  fileAnswer(
    [
      'User-agent: *',
      `Disallow: ${searchPageAddress}.json`,
      `Disallow: ${searchFeedAddress}`,
      'Disallow: /arbejdsrum',
      '',
      `Sitemap: ${locals.origin}${sitemapAddress}`,
      '',
    ].join('\n'),
    'text/plain',
  );
