/** Who mails come from. */
export type MailSender = { readonly name: string; readonly address: string };

/** Where mails go: to one mail server, or, where none is named, to a folder as files. */
export type MailSettings = { readonly from: MailSender } & (
  { readonly kind: 'folder' } | ({ readonly kind: 'smtp' } & SmtpServer)
);

export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; TLS after STARTTLS, without which nothing is sent; or none. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
};

const smtpProtocols = { 'smtp:': 587, 'smtps:': 465 } as const;

/**
 * Reads `smtp://user:password@host:587`, `smtps://…` or, for a server inside the house, `smtp://host:25?tls=none`. On this
 * machine itself a server is asked without TLS.
 * @returns null for anything else
 */
export function readSmtpServer(text: string): SmtpServer | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, search, pathname, hash } = new URL(text);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return null;
  if (hostname === '' || !/^\/?$/.test(pathname) || hash !== '') return null;
  if (search !== '' && search !== '?tls=none') return null;
  if (search !== '' && protocol === 'smtps:') return null;
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isHere = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  const isPlain = search !== '' || isHere;
  return {
    host,
    port: port === '' ? smtpProtocols[protocol] : Number(port),
    security: protocol === 'smtps:' ? 'tls' : isPlain ? 'none' : 'starttls',
    user: username === '' ? null : decodeURIComponent(username),
    password: password === '' ? null : decodeURIComponent(password),
  };
}

/** Reads `raadslag@kommune.dk` or `Rådslag <raadslag@kommune.dk>`; null for anything else. */
export function readMailSender(text: string): MailSender | null {
  const [, name = '', bracketed] = /^([^<>"\r\n]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (bracketed ?? text).trim();
  if (!/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(address)) return null;
  return { name: name.trim() || 'Rådslag', address };
}
