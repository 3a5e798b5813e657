import type { GrantedRole } from './actor.ts';

/** What the municipality's own sign-in says of somebody, as it came. */
export type Claims = Readonly<Record<string, unknown>>;

/** How a municipality's claims are to be understood (LAW I4); a claim's name may be a path (`realm_access.roles`). */
export type ClaimRules = {
  readonly roles: {
    readonly claim: string;
    readonly map: ReadonlyMap<string, readonly GrantedRole[]>;
  };
  /** Null: the roles hold in all committees. */
  readonly committees: {
    readonly claim: string;
    /** To committees' names or slugs, or `all`. */
    readonly map: ReadonlyMap<string, readonly string[]>;
  } | null;
  readonly name: string;
  readonly email: string;
};

export type ReadClaims = {
  readonly name: string | null;
  /** In lower case. */
  readonly email: string | null;
  /** The sign-in answers for the address being this person's. */
  readonly isEmailVerified: boolean;
  readonly roles: readonly GrantedRole[];
  readonly committees: 'all' | readonly string[];
  /** Values of either claim that mean nothing here: they give nothing. */
  readonly unknown: readonly string[];
};

/** Reads claims by the rules; what is of another form than a text or a list of texts counts as absent. */
export function readClaims(claims: Claims, rules: ClaimRules): ReadClaims {
  const roles = translate(valuesOf(claims, rules.roles.claim), rules.roles.map);
  const scope = rules.committees;
  const committees =
    scope === null
      ? { known: ['all'], unknown: [] }
      : translate(valuesOf(claims, scope.claim), scope.map);
  const [name] = valuesOf(claims, rules.name);
  const [email] = valuesOf(claims, rules.email);
  return {
    name: name?.trim() || null,
    email: email !== undefined && isAddress.test(email.trim()) ? email.trim().toLowerCase() : null,
    // Only the claim of the standard is vouched for, and only as a truth value (OpenID Connect Core § 5.1).
    isEmailVerified: rules.email === 'email' && claims.email_verified === true,
    roles: roles.known,
    committees: committees.known.includes('all') ? 'all' : committees.known,
    unknown: [...roles.unknown, ...committees.unknown],
  };
}

const isAddress = /^[^\s@]{1,64}@[^\s@]{1,189}$/;

function translate<To>(
  values: readonly string[],
  map: ReadonlyMap<string, readonly To[]>,
): { readonly known: readonly To[]; readonly unknown: readonly string[] } {
  return {
    known: [...new Set(values.flatMap((value) => map.get(value) ?? []))],
    unknown: values.filter((value) => !map.has(value)),
  };
}

function valuesOf(claims: Claims, name: string): readonly string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : follow(claims, name.split('.'));
  const values: readonly unknown[] = Array.isArray(found) ? found : [found];
  return values.filter((value) => typeof value === 'string');
}

function follow(from: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return from;
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, first)) return undefined;
  return follow(Object.entries(from).find(([key]) => key === first)?.[1], rest);
}
