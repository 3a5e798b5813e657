/** What an address says to who reads it: without `mailto:`, and with its letters instead of their codes. */
export function plainAddress(href: string): string {
  try {
    return decodeURIComponent(href.replace(/^mailto:/i, ''))
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
  } catch {
    return href;
  }
}

/**
 * The address as it stands after a link in a plain text; null where the text says it already, and for a page on this site
 * (but not for a search on it, which may hold anything).
 */
export function shownAddress(href: string, linkText: string): string | null {
  if (href.startsWith('/') && !href.includes('?')) return null;
  const shown = plainAddress(href);
  const bare = shown.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return bare === '' || linkText.toLowerCase().includes(bare.toLowerCase()) ? null : shown;
}
