/** Where clamd listens: a host and a port, or a socket in the file system. */
export type ClamdAddress =
  { readonly host: string; readonly port: number } | { readonly path: string };

/** "clamav:3310", "[::1]:3310" or "/run/clamav/clamd.sock"; null for anything else. */
export function readClamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('/')) return { path: text };
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  return host === undefined || Number(port) > 65_535 || Number(port) < 1
    ? null
    : { host, port: Number(port) };
}
