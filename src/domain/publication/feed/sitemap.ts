import { xmlText } from './xml-text.ts';

/** A page or a part of the map: whole address, and the ISO instant of its last publication where that is known. */
export type SitemapEntry = { readonly address: string; readonly publishedAt: string | null };

/** The protocol allows 50,000 addresses a file; fewer keep a file at about 3 MB. */
export const sitemapPartSize = 20_000;

const write = (list: string, one: string, entries: readonly SitemapEntry[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map(({ address, publishedAt }) => {
      const changed = publishedAt === null ? '' : `<lastmod>${publishedAt}</lastmod>`;
      return `<${one}><loc>${xmlText(address)}</loc>${changed}</${one}>`;
    }),
    `</${list}>`,
    '',
  ].join('\n');

/** One part of the map (sitemaps.org, protocol 0.9). */
export const writeSitemap = (entries: readonly SitemapEntry[]): string =>
  write('urlset', 'url', entries);

/** The list of the map's parts. */
export const writeSitemapIndex = (parts: readonly SitemapEntry[]): string =>
  write('sitemapindex', 'sitemap', parts);
