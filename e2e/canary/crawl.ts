import { readBytes } from './decode.ts';

export type Answer = {
  readonly status: number;
  readonly type: string;
  /** Of the headers and the body, decoded. */
  readonly text: string;
  /** Without what differs from one answer to the next. */
  readonly comparable: string;
};

export type Visitor = {
  readonly origin: string;
  /** Of somebody who has signed in. */
  readonly cookie?: string;
};

const ownTime = new Set(['date', 'connection', 'keep-alive', 'content-length']);

export async function ask(
  visitor: Visitor,
  address: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const { origin, cookie } = visitor;
  const request = (): Promise<Response> =>
    fetch(origin + address, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie === undefined ? {} : { cookie }), origin, ...init.headers },
    });
  // A connection that was kept and then closed by the house while the crawler was busy: a browser asks again too.
  const response = await request().catch(request);
  const body = await readBytes(new Uint8Array(await response.arrayBuffer()));
  const headers = [...response.headers].map(
    ([name, value]) => [name, `${name}: ${value}`] as const,
  );
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0] ?? '',
    text: `${headers.map(([, line]) => line).join('\n')}\n\n${body}`,
    comparable: [
      response.status,
      ...headers.flatMap(([name, line]) => (ownTime.has(name) ? [] : [line])),
      body,
    ].join('\n'),
  };
}

export type Crawled = ReadonlyMap<string, Answer>;

/**
 * Follows every address of this site that an answer names, in whatever form; the data behind every page too, where
 * `isFollowed` takes their addresses.
 * @param isFollowed which addresses belong to the crawl
 */
export async function crawl(
  visitor: Visitor,
  starts: readonly string[],
  isFollowed: (address: string) => boolean,
): Promise<Crawled> {
  const answers = new Map<string, Answer>();
  const seen = new Set(starts);
  const waiting = [...starts];
  const follow = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const answer = await ask(visitor, next);
      answers.set(next, answer);
      for (const address of addressesIn(answer, next, visitor.origin)) {
        if (seen.has(address) || !isFollowed(address)) continue;
        seen.add(address);
        waiting.push(address);
      }
    }
  };
  await follow();
  await Promise.all([follow(), follow(), follow()]);
  return answers;
}

function addressesIn(
  { status, type, text }: Answer,
  base: string,
  origin: string,
): readonly string[] {
  const written = [
    ...text.matchAll(/(?:href|src|action)="([^"]+)"/g),
    ...text.matchAll(/<loc>([^<]+)</g),
    ...text.matchAll(/"((?:\/|http)[^"\\\s]*)"/g),
    ...text.matchAll(/^(?:location|Sitemap|URL[^:\n]*): ?(\S+)/gm),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  const named = written.flatMap((address) => {
    const url = URL.canParse(address, origin + base) ? new URL(address, origin + base) : null;
    if (url?.origin !== origin || url.pathname.startsWith('/_app/')) return [];
    // There is no end to what can be searched for.
    if (url.pathname.startsWith('/soeg') && base.startsWith('/soeg')) return [];
    return [url.pathname + url.search];
  });
  return status === 200 && type === 'text/html' ? [...named, dataOf(base)] : named;
}

/** Where SvelteKit answers with what a page is made of. */
export function dataOf(address: string): string {
  const [path = '', search] = address.split('?');
  return `${path === '/' ? '' : path}/__data.json${search === undefined ? '' : `?${search}`}`;
}
