import { isIPv4, isIPv6 } from 'node:net';

/** This machine itself, or a proxy on it that does not tell whom it asks for. */
export const thisMachine = 'denne maskine';

/**
 * The network of an address, which is all of it that is kept: 24 bits of IPv4, 48 of IPv6.
 * @returns `thisMachine` for the loopback, '' for what is no address
 */
export function addressPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) {
    if (mapped.startsWith('127.')) return thisMachine;
    return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
  }
  if (!isIPv6(mapped)) return '';
  if (mapped === '::1') return thisMachine;
  const [head = '', tail = ''] = mapped.split('%')[0]?.split('::') ?? [];
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const whole = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  return `${whole
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}
