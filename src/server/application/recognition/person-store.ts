import type { BodyId, PersonId } from '#domain/ids.ts';

/** Somebody of one name in one legislative term; several are one person through the same leader. */
export type PersonRow = {
  readonly id: PersonId;
  readonly body: BodyId;
  readonly name: string;
  readonly key: string;
  /** First year of the term. */
  readonly term: number;
  readonly leader: PersonId;
};

export type PersonStore = {
  readonly named: (body: BodyId, keys: readonly string[]) => Promise<readonly PersonRow[]>;
  readonly withIds: (ids: readonly PersonId[]) => Promise<readonly PersonRow[]>;
  readonly add: (people: readonly PersonRow[]) => Promise<void>;
  readonly setLeaders: (leaders: ReadonlyMap<PersonId, PersonId>) => Promise<void>;
};
