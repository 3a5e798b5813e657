const ownAddress = /^\/(?![/\\])[^\s\\]*$/;
const longest = 2_000;
/** A browser skips these in an address, so that "java\tscript:" would run. */
const unseen = /[\s\p{Cc}\p{Cf}]/u;

/**
 * An address that a link may lead to: `https:`, `http:`, `mailto:`, or on this site (`/…`, never `//`, which is another
 * site's). Everything else, `javascript:` above all, is refused.
 * @returns null where it is none
 */
export function readAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address = value.trim().normalize('NFC');
  if (address.length > longest || unseen.test(address)) return null;
  if (ownAddress.test(address)) return address;
  if (/^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(address)) return address;
  return /^https?:\/\/[^\s/\\?#<>"@]+(?:[/?#][^\s<>"]*)?$/i.test(address) ? address : null;
}

/** An address on this site that says nothing but where: no search, no place on the page. */
export const readOwnAddress = (value: unknown): string | null => {
  const address = readAddress(value);
  return address !== null && /^\/[^?#]*$/.test(address) ? address : null;
};
