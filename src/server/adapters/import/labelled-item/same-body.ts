import { readOrganizationName } from '#domain/organization/name.ts';

/** Whether two printed names mean one body, however they are written. */
export const isSameBody = (one: string | null, other: string | null): boolean =>
  one !== null &&
  other !== null &&
  readOrganizationName(one)?.key === readOrganizationName(other)?.key;
