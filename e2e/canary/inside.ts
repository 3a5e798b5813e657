import type { committeeRoom } from './committee-room.ts';
import { cookieOf } from '../signed-in.ts';
import { ask, crawl, dataOf, type Answer, type Visitor } from './crawl.ts';
import type { Who } from './people-of-room.ts';
import * as words from './words.ts';

type Room = Awaited<ReturnType<typeof committeeRoom>>;

export type Found = {
  readonly words: ReadonlySet<string>;
  /** Each word with where it was found. */
  readonly places: readonly string[];
  /** Addresses that answer otherwise than for an id that there is not. */
  readonly guessed: readonly string[];
  /** Addresses whose answer a cache might keep. */
  readonly kept: readonly string[];
};

const stranger = '00000000-0000-4000-8000-00000000dead';
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const lists = [
  '/arbejdsrum',
  '/arbejdsrum/beskeder',
  '/arbejdsrum/journal',
  '/arbejdsrum/moeder',
  '/arbejdsrum/moeder/plan',
];
const papers = ['kanarie', 'kontrol', 'sag', ''].map(
  (word) => `/arbejdsrum/sager?vis=all&q=${word}`,
);
const all = [...words.secrets, ...words.opens];

/** Signs somebody in, once for all their walks. */
export const visitorOf = async (room: Room, origin: string, who: Who): Promise<Visitor> => ({
  origin,
  cookie: await cookieOf(origin, room.accounts[who].email),
});

/**
 * Goes through the workspace in somebody's name: what it leads to, and every address that could be guessed.
 * @param far everything, or what changes with the agenda alone
 */
export async function readInside(
  room: Room,
  visitor: Visitor,
  who: Who,
  far: 'everything' | 'agenda',
): Promise<Found> {
  const account = room.accounts[who].id;
  const [starts, asked, isFollowed] =
    far === 'everything'
      ? [[...lists, ...papers], await everyGuess(room, account), isInside]
      : [[...lists, ...papers.slice(-1)], agendaGuesses(room.meeting), () => false];
  const found = new Map(await crawl(visitor, starts, isFollowed));
  const unknown = new Map<string, Promise<Answer>>();
  const askUnknown = (address: string): Promise<Answer> => {
    const known = unknown.get(address) ?? ask(visitor, address);
    unknown.set(address, known);
    return known;
  };
  const withoutIds = (text: string): string =>
    text.replaceAll(id, (one) => (one === account ? one : stranger));
  const guessed: string[] = [];
  const waiting = [...asked];
  const guess = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const answer = found.get(address) ?? (await ask(visitor, address));
      found.set(address, answer);
      const other = await askUnknown(withoutIds(address));
      if (withoutIds(answer.comparable) !== withoutIds(other.comparable)) guessed.push(address);
    }
  };
  await Promise.all([guess(), guess(), guess(), guess()]);
  const traces = [...found].map(
    ([address, { text }]) => [address, words.tracesIn(text, all)] as const,
  );
  return {
    words: new Set(traces.flatMap(([, traced]) => traced)),
    places: traces.flatMap(([address, traced]) => traced.map((word) => `${word} ${address}`)),
    guessed,
    kept: [...found].flatMap(([address, { comparable }]) =>
      /^cache-control: (?:private, )?no-store$/m.test(comparable) ? [] : [address],
    ),
  };
}

/** A page of the workspace has in it all that its data have: those are asked for where they are guessed. */
const isInside = (address: string): boolean =>
  /^\/(arbejdsrum|konto)/.test(address) &&
  !address.includes('?/') &&
  !address.includes('__data.json');

async function everyGuess(room: Room, account: string): Promise<readonly string[]> {
  const { attachments, notices } = room.secretary.stores;
  const ofPapers = await Promise.all(
    room.papers.map(async (paper) => {
      const sheet = `/arbejdsrum/sager/${paper}`;
      const files = (await attachments.ofPaper(paper)).flatMap(({ id: file, versions }) =>
        versions.map(({ version }) => `${sheet}/bilag/hent/${file}/${version}`),
      );
      const pages = [sheet, `${sheet}/bilag`, `${sheet}/versioner?fra=1&til=2`];
      const text = `${sheet}/tekst?since=0&konto=${account}`;
      const told = (await notices.ofPaper(paper)).map(
        ({ id: one }) => `/arbejdsrum/beskeder/${one}`,
      );
      return [...pages, ...pages.map(dataOf), ...files, ...told, text];
    }),
  );
  const [meeting = '', ...others] = room.meetings;
  const files = Array.from({ length: 8 }, (_, n) =>
    [1, 2].map((position) => `/arbejdsrum/moeder/${meeting}/punkter/${n + 1}/bilag/${position}`),
  );
  const pages = agendaGuesses(meeting);
  return [
    ...ofPapers.flat(),
    ...pages,
    ...pages.slice(0, 4).map(dataOf),
    ...files.flat(),
    ...others.flatMap(agendaGuesses),
  ];
}

const agendaGuesses = (meeting: string): readonly string[] =>
  [
    ...['', '/forhaandsvisning', '/offentliggoer', '/laes', '/dagsorden.pdf', '/udskrift.pdf'],
    ...['/moedepakke.zip', '/punkter/3/bilag/1'],
  ].map((way) => `/arbejdsrum/moeder/${meeting}${way}`);
