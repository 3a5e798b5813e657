import type { OrganizationId } from '../ids.ts';

/** A sentence that is written again and again, put into the text where the cursor stands. */
export type StandardPhrase = {
  readonly id: string;
  readonly committees: 'all' | readonly OrganizationId[];
  readonly title: string;
  readonly text: string;
};
