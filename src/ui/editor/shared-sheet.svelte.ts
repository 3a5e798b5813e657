import type { Doc } from 'yjs';
import type { Present } from '#application/writing/presence.ts';
import type { ConnectionState, TextConnection } from './text-connection.ts';

/** A moment after somebody has written, what depends on the text is looked up again. */
const pauseBeforeLook = 1_500;

type Page = {
  /** Whether something has been typed that is not in the text written together. */
  readonly hasTyped: () => boolean;
  /** Looks up again what depends on the text: faults, findings, rights. False where the house is away. */
  readonly lookAgain: () => Promise<boolean>;
};

/** The text of a sheet that several write at once: plain fields until it has been joined. */
export function createSharedSheet({ hasTyped, lookAgain }: Page) {
  let saving = $state.raw<ConnectionState | null>(null);
  let written = $state.raw<Doc>();
  let others = $state.raw<readonly Present[]>([]);
  let joined: TextConnection | undefined;
  let look: ReturnType<typeof setTimeout> | undefined;
  let hasLeft = false;

  const isAllSent = (): boolean => joined?.isSent() !== false;
  const lookSoon = (): void => {
    clearTimeout(look);
    look = setTimeout(() => {
      // Whoever is signed out would be led away from what they have typed; who has typed nothing reads no more.
      if (saving?.kind === 'signed-out' && (!isAllSent() || hasTyped())) return;
      if (!isAllSent() && saving?.kind !== 'refused') lookSoon();
      else
        void lookAgain().then((isThere) => {
          if (!isThere && !hasLeft) lookSoon();
        });
    }, pauseBeforeLook);
  };
  const changed = (state: ConnectionState): void => {
    const isBack = saving?.kind === 'signed-out' && state.kind !== 'signed-out';
    if ((state.kind === 'refused' && saving?.kind !== 'refused') || isBack) lookSoon();
    saving = state;
  };

  return {
    /** What has become of what was written; null while nothing has been joined. */
    get saving() {
      return saving;
    },
    /** What is written in together, once it has been joined. */
    get written() {
      return written;
    },
    get others() {
      return others;
    },
    /** Tells the others which section the cursor is in; null for none. */
    enter(section: string | null): void {
      joined?.enter(section);
    },
    /** What was written last is there before a step is taken: afterwards it may be too late. */
    async sendFirst(event: SubmitEvent): Promise<void> {
      const { target, submitter } = event;
      const isOnItsWay = saving?.kind === 'saving' || saving?.kind === 'offline';
      if (!isOnItsWay || joined === undefined || !(target instanceof HTMLFormElement)) return;
      event.preventDefault();
      event.stopPropagation();
      await joined.settle();
      target.requestSubmit(submitter);
    },
    /**
     * Joins those who write the text of a paper.
     * @param account id of whoever writes, where there is one
     * @returns leaves them
     */
    join(paper: string, account: string | null): () => void {
      let isOver = false;
      const isGone = (): boolean => isOver;
      const met = (present: readonly Present[]): void => {
        others = present;
      };
      void import('./join-text.ts').then(async ({ joinText }) => {
        const address = `/arbejdsrum/sager/${paper}/tekst?konto=${account ?? ''}`;
        const writer = account ?? '';
        const connection = await joinText(address, paper, writer, changed, met, lookSoon);
        if (isGone()) {
          connection.close();
          return;
        }
        joined = connection;
        await connection.loaded;
        if (isGone()) return;
        written = connection.text;
        connection.text.on('update', lookSoon);
      });
      return () => {
        isOver = hasLeft = true;
        clearTimeout(look);
        joined?.close();
      };
    },
  };
}
