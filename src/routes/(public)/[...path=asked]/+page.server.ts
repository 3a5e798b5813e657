import { orLeadOn } from '../lead-on.ts';
import type { PageServerLoad } from './$types';

/** Every address that is no page of ours answers in the same frame as a page that is not there. */
export const load: PageServerLoad = (event) => orLeadOn<Record<string, never>>(null, event);
