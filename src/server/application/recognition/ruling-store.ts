import type {
  AgendaItemId,
  BodyId,
  MatterId,
  OrganizationId,
  PersonId,
  RulingId,
} from '#domain/ids.ts';

type Members = {
  readonly organization: OrganizationId;
  readonly matter: MatterId;
  readonly person: PersonId;
};
export type RulingAbout = keyof Members;

/** What a user has said is one, or is several. */
export type RulingRow<About extends RulingAbout = RulingAbout> = {
  readonly id: RulingId;
  readonly body: BodyId;
  readonly about: About;
  readonly kind: 'join' | 'split';
  /** Of organizations the last one gives the name. */
  readonly members: readonly Members[About][];
  /** Of a matter: items that were split off one by one, whatever their title. */
  readonly items: readonly AgendaItemId[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly reason: string | null;
  readonly undoneAt: Date | null;
};

export type RulingStore = {
  /** Oldest first. */
  readonly inForce: <About extends RulingAbout>(
    body: BodyId,
    about: About,
  ) => Promise<readonly RulingRow<About>[]>;
  /** Newest first, undone ones too. `handle` is what it is called on the command line. */
  readonly all: () => Promise<readonly (RulingRow & { readonly handle: number })[]>;
  readonly find: (id: RulingId) => Promise<RulingRow | null>;
  readonly add: (ruling: RulingRow) => Promise<void>;
  readonly undo: (id: RulingId, by: string, at: Date) => Promise<void>;
};
