import { sql } from 'kysely';

/**
 * The municipality of a committee or a person, to stand beside its name; null where the public side shows one municipality
 * alone and its name goes without saying.
 */
export const bodyShown = sql<string | null>`
  case when (select count(distinct body_name) from published.committee) > 1 then body_name end
`;
