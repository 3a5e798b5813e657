import type { OrganizationId } from '../ids.ts';

/**
 * Someone who has signed in, or the municipality's own command line, and what they have been entrusted with.
 * Who may vote comes from the register of members, never from here (LAW I4).
 */
export type Actor = {
  /** For the journal: a name, or the account that the command line ran under. */
  readonly name: string;
  readonly role: Role;
  /** The committees that a secretary serves. */
  readonly committees: ReadonlySet<OrganizationId>;
};

export type Role = 'administrator' | 'secretary' | 'member' | 'public';

const serves = (actor: Actor, committee: OrganizationId): boolean =>
  actor.role === 'secretary' && actor.committees.has(committee);

/** Documents of a committee are brought in, published and withdrawn by its secretary. */
export const mayKeepMinutes = (actor: Actor, committee: OrganizationId): boolean =>
  actor.role === 'administrator' || serves(actor, committee);

/** What concerns the whole municipality: undoing an import, saying what is one committee, matter or person. */
export const mayKeepArchive = (actor: Actor): boolean => actor.role === 'administrator';
