import type { Id } from '#domain/ids.ts';

/** An id column as what it identifies; the database holds nothing else there. */
export const toId = <Entity extends string>(column: string): Id<Entity> => column as Id<Entity>;

export const toIdOrNull = <Entity extends string>(column: string | null): Id<Entity> | null =>
  column === null ? null : toId<Entity>(column);
