import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims, type KoaContextWithOIDC } from 'oidc-provider';

/** The municipality's sign-in, real and on this machine. */
export type Issuer = {
  readonly address: string;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Who signs in there next, with what it says of them. */
  readonly expect: (subject: string, claims: Omit<AccountClaims, 'sub'>) => void;
};

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  await stop(server);
  return port;
}

const listen = (server: http.Server, port: number): Promise<void> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
const stop = (server: http.Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/** @param client the address of the house that may ask */
export async function anIssuer(client: string): Promise<Issuer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const people = new Map<string, Omit<AccountClaims, 'sub'>>();
  let next = '';
  const scope = 'openid profile email groups';
  const provider: Provider = new Provider(address, {
    clients: [
      {
        client_id: 'raadslag',
        client_secret: 'kun-til-denne-test',
        redirect_uris: [`${client}/log-ind/oidc/svar`],
        post_logout_redirect_uris: [`${client}/log-ind?ud`],
      },
    ],
    cookies: { keys: ['kun til denne prøve'] },
    scopes: scope.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups', 'udvalg'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ ...people.get(id), sub: id }),
    }),
    async loadExistingGrant({
      oidc,
    }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']>> {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server = http.createServer((request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: next } });
    else void answer(request, response);
  });
  return {
    address,
    open: () => listen(server, port),
    close: () => stop(server),
    expect: (subject, claims) => {
      next = subject;
      people.set(subject, claims);
    },
  };
}
