import type { HouseStatus, PagesStatus } from './house-status.ts';

/** What the server writes down for the IT department: never what people ask for, or who they are. */
export type Log = {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly error: (text: string) => void;
};

/** `refused` and `busy`: wrong, and so many were wrong just now that no more are heard. */
export type Admission = 'admitted' | 'refused' | 'busy';

/** What running the house takes besides serving its pages. */
export type Operations = {
  readonly log: Log;
  readonly readStatus: () => Promise<HouseStatus>;
  /** Whether pages can be served: the database answers within two seconds. */
  readonly isHealthy: () => Promise<boolean>;
  /** Whether a request's `Authorization` opens the status page. */
  readonly admit: (authorization: string | null) => Promise<Admission>;
  /** The server says how its kept pages stand. */
  readonly reportPages: (report: () => PagesStatus) => void;
};
