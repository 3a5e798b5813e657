/** A PostgreSQL that is there to be used: the embedded one, or the one `DATABASE_URL` names. */
export type Engine = {
  /** The owner's address, password and all: for connecting and for child processes, never for a log. */
  readonly url: string;
  /** What our connections call themselves in pg_stat_activity. */
  readonly name: string;
  /** Others were using it when we came. */
  readonly isShared: boolean;
  /** Danish sentences for the person who starts the program. */
  readonly notices: readonly string[];
  /** Says that this process needs it no more. */
  readonly release: () => Promise<void>;
};
