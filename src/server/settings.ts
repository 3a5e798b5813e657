import path from 'node:path';
import { readSecretKey } from '#adapters/identity/secret-key.ts';
import { readClamdAddress, type ClamdAddress } from '#adapters/extraction/clamd-address.ts';
import type { MailSettings } from '#adapters/mail/mail-settings.ts';
import type { OidcSettings } from '#adapters/identity/oidc-service.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { readMailSettings } from './mail-settings.ts';
import { readOidcSettings } from './oidc-settings.ts';
import type { SettingRefused } from './setting-refused.ts';

/** What the surroundings decide (README, "Indstillinger"). */
export type Settings = {
  readonly host: string;
  readonly port: number;
  /** The address that people see, without a trailing slash: cached pages never take it from `Host`. */
  readonly origin: string;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Another PostgreSQL (≥ 15) instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The login of the public side at that PostgreSQL, where Rådslag may not make one itself. */
  readonly readerUrl: string | undefined;
  /** The municipality's own accessibility statement (LAW A3), linked in the footer. */
  readonly accessibilityUrl: string | undefined;
  /** ClamAV's daemon, asked about every file before it is taken in. */
  readonly clamd: ClamdAddress | undefined;
  /** Who may sign in with a password of Rådslag's own (LAW I4). */
  readonly localAccounts: 'on' | 'break-glass';
  /** The municipality's own sign-in. */
  readonly oidc: OidcSettings | undefined;
  /** What of the made-up municipality comes in where the embedded database is empty. */
  readonly sample: SampleWanted;
  /** The header in which the proxy in front writes where a request came from; without one: the connection's own address. */
  readonly addressHeader: string | undefined;
  /** What secrets in the database are encrypted with; undefined: a key of the data folder. */
  readonly secretKey: Buffer | undefined;
  /** Where mails go out. */
  readonly mail: MailSettings;
};

/** All of it; its archive and accounts without matters on their way; nothing. */
export type SampleWanted = (typeof sampleWanted)[number];
const sampleWanted = ['all', 'archive', 'none'] as const;

/**
 * Reads the settings from environment variables; absent and empty mean the default.
 * @returns the first setting that cannot be used, with a reason in Danish
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<Settings, SettingRefused> {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;

  const host = given('HOST') ?? '127.0.0.1';
  const portText = given('PORT') ?? '3000';
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return err({ setting: 'PORT', value: portText, reason: 'skal være et tal fra 0 til 65535' });

  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl))
    return err({
      setting: 'DATABASE_URL',
      value: withoutPassword(databaseUrl),
      reason: 'skal have formen postgresql://bruger:kode@vært:5432/database',
    });
  const readerUrl = given('RAADSLAG_READER_URL');
  if (readerUrl !== undefined && !isPostgresUrl(readerUrl))
    return err({
      setting: 'RAADSLAG_READER_URL',
      value: withoutPassword(readerUrl),
      reason: 'skal have formen postgresql://bruger:kode@vært:5432/database',
    });

  const origin = given('RAADSLAG_ORIGIN') ?? `http://${bracketed(host)}:${port}`;
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
    return err({
      setting: 'RAADSLAG_ORIGIN',
      value: origin,
      reason: 'skal være en adresse som https://raadslag.kommune.dk',
    });
  const accessibilityUrl = given('RAADSLAG_ACCESSIBILITY_URL');
  if (accessibilityUrl !== undefined && !URL.canParse(accessibilityUrl))
    return err({
      setting: 'RAADSLAG_ACCESSIBILITY_URL',
      value: accessibilityUrl,
      reason: 'skal være en hel adresse som https://was.digst.dk/kommune-dk',
    });

  const clamdText = given('RAADSLAG_CLAMD');
  const clamd = clamdText === undefined ? undefined : readClamdAddress(clamdText);
  if (clamd === null)
    return err({
      setting: 'RAADSLAG_CLAMD',
      value: clamdText ?? '',
      reason: 'skal have formen vært:3310 eller /sti/til/clamd.sock',
    });
  const oidc = readOidcSettings(given);
  if (!oidc.ok) return oidc;
  const isOnItsOwn = databaseUrl === undefined && oidc.value === undefined;
  const localAccounts = given('RAADSLAG_LOCAL_ACCOUNTS') ?? (isOnItsOwn ? 'on' : 'break-glass');
  if (localAccounts !== 'on' && localAccounts !== 'break-glass')
    return err({
      setting: 'RAADSLAG_LOCAL_ACCOUNTS',
      value: localAccounts,
      reason: 'skal være on eller break-glass',
    });
  if (localAccounts === 'on' && oidc.value !== undefined)
    return err({
      setting: 'RAADSLAG_LOCAL_ACCOUNTS',
      value: localAccounts,
      reason: 'kan ikke være on, når RAADSLAG_OIDC_ISSUER er sat: så er kun nødkontoen lokal',
    });
  const sampleText = given('RAADSLAG_SAMPLE') ?? 'all';
  const sample = sampleWanted.find((one) => one === sampleText);
  if (sample === undefined)
    return err({
      setting: 'RAADSLAG_SAMPLE',
      value: sampleText,
      reason: 'skal være all, archive eller none',
    });
  const addressHeader = given('RAADSLAG_ADDRESS_HEADER')?.toLowerCase();
  if (addressHeader !== undefined && !/^[a-z0-9-]+$/.test(addressHeader))
    return err({
      setting: 'RAADSLAG_ADDRESS_HEADER',
      value: addressHeader,
      reason: 'skal være navnet på et felt som x-forwarded-for',
    });
  const secretText = given('RAADSLAG_SECRET_KEY');
  const secretKey = secretText === undefined ? undefined : readSecretKey(secretText);
  if (secretKey === null)
    return err({
      setting: 'RAADSLAG_SECRET_KEY',
      value: '…',
      reason: 'skal være 32 byte i base64; openssl rand -base64 32 laver en',
    });
  const mail = readMailSettings(given);
  if (!mail.ok) return mail;

  return ok({
    host,
    port,
    origin: new URL(origin).origin,
    dataFolder: path.resolve(given('RAADSLAG_DATA') ?? 'data'),
    databaseUrl,
    readerUrl,
    accessibilityUrl,
    clamd,
    localAccounts,
    oidc: oidc.value,
    sample,
    addressHeader,
    secretKey,
    mail: mail.value,
  });
}

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** An error message is no place for a password. */
function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@');
}
