import * as client from 'openid-client';
import type { ServiceFault, SignInService } from '#application/access/sign-in-service.ts';
import type { ClaimRules } from '#domain/access/read-claims.ts';
import { err, ok } from '#domain/result.ts';

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, with PKCE alone. */
  readonly clientSecret: string | undefined;
  /** What is asked for, `openid` included. */
  readonly scope: string;
  readonly rules: ClaimRules;
  /** The municipality whose sign-in it is, by name; null: the only one that the house holds besides the made-up one. */
  readonly body: string | null;
};

/**
 * The municipality's sign-in by OpenID Connect: authorization code with PKCE (S256), state and nonce. The issuer is asked for
 * its addresses at the first sign-in, and again as long as it has not answered.
 * @param origin the address people see
 * @param tell why a sign-in failed, without anything about a person
 */
export function oidcService(
  { issuer, clientId, clientSecret, scope, rules, body }: OidcSettings,
  origin: string,
  tell: (why: string) => void,
): SignInService {
  const redirectUri = `${origin}/log-ind/oidc/svar`;
  let discovered: Promise<client.Configuration> | undefined;
  const discover = async (): Promise<client.Configuration> => {
    discovered ??= client.discovery(
      new URL(issuer),
      clientId,
      { [client.clockTolerance]: 30 },
      authenticate(clientSecret),
      // Only an issuer on this machine may be asked without encryption; the settings see to it.
      { timeout: 10, execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [] },
    );
    try {
      return await discovered;
    } catch (fault) {
      discovered = undefined;
      throw fault;
    }
  };
  const failed = (fault: unknown): ServiceFault => {
    tell(describe(fault));
    return { type: isAboutTheAnswer(fault) ? 'service-refused' : 'service-unreachable' };
  };
  return {
    host: new URL(issuer).host,
    rules,
    body,
    async begin() {
      try {
        const configuration = await discover();
        const secrets = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const address = client.buildAuthorizationUrl(configuration, {
          ...{ redirect_uri: redirectUri, scope, state: secrets.state, nonce: secrets.nonce },
          code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
        });
        return ok({ address: address.href, secrets });
      } catch (fault) {
        tell(describe(fault));
        return err({ type: 'service-unreachable' });
      }
    },
    async finish(search, { state, nonce, verifier }) {
      try {
        const configuration = await discover();
        const tokens = await client.authorizationCodeGrant(
          configuration,
          new URL(redirectUri + search),
          {
            ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
            idTokenExpected: true,
          },
        );
        const own = tokens.claims();
        if (own === undefined) return err({ type: 'service-refused' });
        const more =
          configuration.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await client.fetchUserInfo(configuration, tokens.access_token, own.sub);
        // What is signed goes before what was only fetched.
        return ok({ issuer: own.iss, subject: own.sub, claims: { ...more, ...own } });
      } catch (fault) {
        return err(failed(fault));
      }
    },
    async signOutAddress() {
      try {
        const configuration = await discover();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return client.buildEndSessionUrl(configuration, {
          post_logout_redirect_uri: `${origin}/log-ind?ud`,
        }).href;
      } catch (fault) {
        tell(describe(fault));
        return null;
      }
    },
  };
}

/** The standard's own way where the service takes it (OpenID Connect Core § 9), or the secret in the form. */
function authenticate(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const basic = client.ClientSecretBasic(secret);
  const post = client.ClientSecretPost(secret);
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (ways.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** The service answered, and the answer was wrong; anything else is a fault on the way to it. */
const isAboutTheAnswer = (fault: unknown): boolean =>
  fault instanceof client.AuthorizationResponseError ||
  fault instanceof client.ResponseBodyError ||
  fault instanceof client.WWWAuthenticateChallengeError ||
  (fault instanceof client.ClientError && fault.code !== 'OAUTH_TIMEOUT');

/** The fault's own words and code: never what the service sent, which may hold a person. */
function describe(fault: unknown): string {
  if (!(fault instanceof Error)) return 'ukendt fejl';
  const code = 'code' in fault && typeof fault.code === 'string' ? ` (${fault.code})` : '';
  return fault.message + code;
}
