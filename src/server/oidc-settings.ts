import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { OidcSettings } from '#adapters/identity/oidc-service.ts';
import { grantedRoles } from '#domain/access/actor.ts';
import type { ClaimRules } from '#domain/access/read-claims.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { SettingRefused } from './setting-refused.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const role = v.picklist(grantedRoles);
const Rules = v.strictObject({
  roles: v.strictObject({
    claim: text,
    map: v.record(
      v.string(),
      v.union([
        v.pipe(
          role,
          v.transform((one) => [one]),
        ),
        v.array(role),
      ]),
    ),
  }),
  committees: v.optional(
    v.strictObject({
      claim: text,
      map: v.record(
        v.string(),
        v.union([
          v.pipe(
            text,
            v.transform((one) => [one]),
          ),
          v.array(text),
        ]),
      ),
    }),
  ),
  name: v.optional(text, 'name'),
  email: v.optional(text, 'email'),
  scope: v.optional(text, 'openid profile email'),
});

/**
 * Reads RAADSLAG_OIDC_…; undefined where no issuer is given.
 * @param given a variable's text, undefined where it is absent or empty
 */
export function readOidcSettings(
  given: (name: string) => string | undefined,
): Result<OidcSettings | undefined, SettingRefused> {
  const issuer = given('RAADSLAG_OIDC_ISSUER');
  const clientId = given('RAADSLAG_OIDC_CLIENT_ID');
  if (issuer === undefined) {
    const alone = ['RAADSLAG_OIDC_CLIENT_ID', 'RAADSLAG_OIDC_CLAIMS', 'RAADSLAG_OIDC_BODY'].find(
      (name) => given(name) !== undefined,
    );
    return alone === undefined
      ? ok(undefined)
      : refuse(alone, given(alone), 'kræver også RAADSLAG_OIDC_ISSUER');
  }
  if (!isTrustedAddress(issuer))
    return refuse(
      'RAADSLAG_OIDC_ISSUER',
      issuer,
      'skal være en https-adresse (http kun på 127.0.0.1 og localhost)',
    );
  if (clientId === undefined)
    return refuse('RAADSLAG_OIDC_CLIENT_ID', '', 'mangler; loginet kræver et klient-id');
  const claims = readRules(given('RAADSLAG_OIDC_CLAIMS'));
  if (!claims.ok) return claims;
  const clientSecret = given('RAADSLAG_OIDC_CLIENT_SECRET');
  const body = given('RAADSLAG_OIDC_BODY') ?? null;
  return ok({ issuer, clientId, clientSecret, body, ...claims.value });
}

function isTrustedAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search, hash } = new URL(address);
  if (username + search + hash !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname))
  );
}

/** @param given JSON, or the path of a file that holds it */
function readRules(
  given: string | undefined,
): Result<{ readonly rules: ClaimRules; readonly scope: string }, SettingRefused> {
  const name = 'RAADSLAG_OIDC_CLAIMS';
  if (given === undefined)
    return refuse(name, '', 'mangler; den siger, hvilke roller loginet giver');
  const json = given.startsWith('{') ? given : readText(given);
  if (json === null) return refuse(name, given, 'skal være JSON eller en fil, der kan læses');
  const parsed = v.safeParse(Rules, readJson(json));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(name, v.getDotPath(issue) ?? '', `kan ikke bruges: ${issue.message}`);
  }
  const { roles, committees, name: nameClaim, email, scope } = parsed.output;
  if (!scope.split(/\s+/).includes('openid'))
    return refuse(name, scope, 'skal bede om openid i scope');
  return ok({
    rules: {
      roles: { claim: roles.claim, map: new Map(Object.entries(roles.map)) },
      committees:
        committees === undefined
          ? null
          : { claim: committees.claim, map: new Map(Object.entries(committees.map)) },
      ...{ name: nameClaim, email },
    },
    scope,
  });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const refuse = (setting: string, value: string | undefined, reason: string) =>
  err<SettingRefused>({ setting, value: value ?? '', reason });
