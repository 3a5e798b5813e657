import type { GrantedRole, Office } from '#domain/access/actor.ts';
import { before, now } from '../../../../samples/municipality/committees.ts';
import * as people from '../../../../samples/municipality/people.ts';
import type { SampleCommittee } from './sample-content.ts';

/** Somebody who can sign in at the sample municipality; either an employee with a role, or one of its members. */
export type DemonstrationPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: GrantedRole | null;
  /** Names of committees; null: all of them. */
  readonly committees: readonly string[] | null;
  /** The e-mail of the one in whose stead. */
  readonly deputyFor: string | null;
};

export type DemonstrationSeat = {
  readonly committee: string;
  readonly person: string;
  readonly party: string | null;
  readonly office: Office;
  /** ISO, both included. */
  readonly from: string;
  readonly until: string;
};

const { job, technical, social } = now;
const at = (name: string): string => `${name}@boegelund.example`;

const employee = (
  email: string,
  name: string,
  role: GrantedRole,
  committees: readonly SampleCommittee[] | null = null,
  deputyFor: string | null = null,
): DemonstrationPerson => ({
  email: at(email),
  name,
  role,
  committees: committees?.map((committee) => committee.name) ?? null,
  deputyFor: deputyFor === null ? null : at(deputyFor),
});

const member = (email: string, { name }: { readonly name: string }): DemonstrationPerson => ({
  email: at(email),
  name,
  role: null,
  committees: null,
  deputyFor: null,
});

/** One for each role. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  employee('sagsbehandler', 'Signe Skovsager', 'case-officer', [job, social, technical]),
  employee('leder', 'Lars Ledekær', 'manager', [job, social, technical]),
  employee('direktoer', 'Dagmar Direksholm', 'director'),
  employee('sekretaer', 'Helle Referup', 'secretary', [job, technical, now.council]),
  employee('stedfortraeder', 'Stine Stedhede', 'secretary', [job], 'sekretaer'),
  employee('publicist', 'Poul Udgivelund', 'publicist'),
  employee('hoeringspart', 'Hanne Høringsdal', 'hearing-party', [job]),
  employee('revisor', 'Rune Revisholt', 'auditor'),
  employee('administrator', 'Anders Opsætterup', 'administrator'),
  member('formand', people.sanne),
  member('medlem', people.samira),
  member('borgmester', people.agnete),
];

/** The register of members: the first of each committee presides, and the council's first is the mayor. */
export const demonstrationSeats: readonly DemonstrationSeat[] = [
  ...Object.values(before).map((committee) => [committee, '2022-01-01', '2025-12-31'] as const),
  ...Object.values(now).map((committee) => [committee, '2026-01-01', '2029-12-31'] as const),
].flatMap(([{ name, members }, from, until]) =>
  members.map((person, place) => ({
    committee: name,
    person: person.name,
    party: person.party,
    office: place === 0 ? 'chair' : place === 1 ? 'vice-chair' : 'member',
    from,
    until,
  })),
);
