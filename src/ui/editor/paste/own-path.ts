/** An address as it stands within the house where it leads to a page of it; every other one as it is. */
export function ownPath(href: string, origin: string | null): string {
  const rest = origin !== null && href.startsWith(origin) ? href.slice(origin.length) : null;
  return rest !== null && /^\/(?![/\\])/.test(rest) ? rest : href;
}
