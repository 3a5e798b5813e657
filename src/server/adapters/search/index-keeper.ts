import { mkdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import type { BuildAnswer, BuildOrder } from './index-builder.worker.ts';
import { LiveIndex } from './live-index.ts';
import { changesSince, databaseIdentity } from './published-changes.ts';
import { digestUnit } from './segment.ts';
import type { SearchDocument } from './segment-builder.ts';
import { readIndex, removeUnfinished } from './segment-file.ts';
import { readCommittees, readMatters, readMeetings, readPeople } from './unit-reader.ts';

export type KeeperSettings = {
  /** Connections of the public side's login. */
  readonly url: string;
  /** Where the index lies; made where it is missing. */
  readonly folder: string;
};

const unitsAtOnce = 50;
/** Milliseconds in which further changes are waited for before the large segment is made anew. */
const patience = 500;
/** Share of the machine that making it anew may take. */
const share = 0.1;
/** Documents outside the large segment that are not worth the work yet. */
const fewRecent = 2_000;

/**
 * Keeps the index in step with `published`: reads it from the disk or builds it, catches up, and in a thread of its
 * own makes the large segment anew when something was withdrawn (nothing of it stays on the disk) or much was added.
 */
export class IndexKeeper {
  readonly index = new LiveIndex();
  readonly #db: pg.Pool;
  readonly #settings: KeeperSettings;
  #database = '';
  #cursor = '';
  #catching: Promise<void> | null = null;
  #builder: Worker | null = null;
  #merging = false;
  #timer: NodeJS.Timeout | undefined;
  #restUntil = 0;
  #closed = false;

  constructor(db: pg.Pool, settings: KeeperSettings) {
    this.#db = db;
    this.#settings = settings;
  }

  /** Resolves when everything that is published can be found. */
  async open(rebuild = false): Promise<void> {
    const { folder, url } = this.#settings;
    // Where it may not write, the index is made at every start and held in memory.
    await mkdir(folder, { recursive: true, mode: 0o700 })
      .then(() => removeUnfinished(folder))
      .catch(() => undefined);
    this.#database = await databaseIdentity(this.#db);
    const kept = rebuild ? null : await readIndex(folder);
    const { segment, origin } =
      kept?.origin.database === this.#database
        ? kept
        : await this.#build({ kind: 'build', folder, url, database: this.#database });
    this.index.settle(segment);
    this.#cursor = origin.cursor;
    await this.catchUp();
  }

  /** Resolves when all that was committed before the call can be found, and what was withdrawn cannot. */
  catchUp(): Promise<void> {
    const running = this.#catching;
    const next = (running === null ? this.#catch() : running.then(() => this.#catch())).finally(
      () => {
        if (this.#catching === next) this.#catching = null;
      },
    );
    this.#catching = next;
    return next;
  }

  /** Whether something was published or withdrawn that the index does not have yet. */
  async isBehind(): Promise<boolean> {
    const { changed, gone } = await changesSince(this.#db, this.#cursor);
    return changed.length + gone.length > 0;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#builder?.terminate();
  }

  async #catch(): Promise<void> {
    const { cursor, changed, gone } = await changesSince(this.#db, this.#cursor);
    if (gone.length > 0) this.index.replace(new Set(gone), []);
    for (let at = 0; at < changed.length; at += unitsAtOnce) {
      const units = changed.slice(at, at + unitsAtOnce);
      const documents = await this.#read(units);
      const digests = new Set(units.map(({ kind, slug }) => digestUnit(`${kind}:${slug}`)));
      this.index.replace(digests, documents);
    }
    this.#cursor = cursor;
    if (changed.length + gone.length > 0) this.#scheduleMerge();
  }

  async #read(
    units: readonly { readonly kind: string; readonly slug: string }[],
  ): Promise<SearchDocument[]> {
    const of = (wanted: string): string[] =>
      units.flatMap(({ kind, slug }) => (kind === wanted ? slug : []));
    const read = await Promise.all([
      readMeetings(this.#db, of('meeting')),
      readMatters(this.#db, of('matter')),
      readCommittees(this.#db, of('committee')),
      readPeople(this.#db, of('person')),
    ]);
    return read.flat();
  }

  #scheduleMerge(): void {
    clearTimeout(this.#timer);
    if (this.#closed || this.#merging) return;
    if (this.index.dead === 0 && this.index.recent < fewRecent) return;
    const wait = Math.max(patience, this.#restUntil - performance.now());
    this.#timer = setTimeout(() => void this.#merge().catch(() => undefined), wait);
    this.#timer.unref();
  }

  /** One that fails is tried again: what was withdrawn has to leave the disk. */
  async #merge(): Promise<void> {
    const started = performance.now();
    this.#merging = true;
    const origin = { database: this.#database, cursor: this.#cursor };
    try {
      const { segment } = await this.#build({
        kind: 'merge',
        folder: this.#settings.folder,
        parts: this.index.handOut(),
        origin,
      });
      this.index.settle(segment);
    } finally {
      const now = performance.now();
      this.#restUntil = now + (now - started) / share;
      this.#merging = false;
      this.#scheduleMerge();
    }
  }

  #build(order: BuildOrder): Promise<BuildAnswer> {
    return new Promise<BuildAnswer>((resolve, reject) => {
      const worker = new Worker(new URL('./index-builder.worker.ts', import.meta.url), {
        workerData: order,
        name: 'search-index-builder',
      });
      this.#builder = worker;
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (this.#builder === worker) this.#builder = null;
        reject(new Error(`the index builder stopped with code ${code}`));
      });
    });
  }
}
