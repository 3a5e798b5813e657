/** The page of a list that an address asks for with `side`, from 1; anything that is no page is the first. */
export function readPage(url: URL): number {
  const asked = url.searchParams.get('side') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}
