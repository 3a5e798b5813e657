import { createContext } from 'svelte';

/** What every part of a page may need to know of the site. */
export type Site = {
  /** The address people see, without a slash at the end. */
  readonly origin: string;
  /** The municipality's name, or what it is called before the first import. */
  readonly body: string;
  /** The whole address that this page wants to be known by. */
  readonly canonical: string;
};

export const [site, setSite] = createContext<Site>();
