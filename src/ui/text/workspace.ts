import type { Role } from '#domain/access/actor.ts';
import { inBothLanguages } from './language.ts';

/** What stands on every page of the workspace. */
export const workspaceText = inBothLanguages(
  {
    name: 'Rådslag – arbejdsrum',
    shortName: 'Arbejdsrum',
    skip: 'Gå til indholdet',
    menu: 'Arbejdsrummets menu',
    overview: 'Overblik',
    matters: 'Sager',
    meetings: 'Møder',
    journal: 'Journal',
    administration: 'Administration',
    search: 'Søg i det offentliggjorte',
    searchButton: 'Søg',
    account: 'Din konto',
    signOut: 'Log ud',
    otherLanguage: 'English',
    toPublicSide: 'Til den offentlige side',
    demonstration: 'Demonstrationskonto',
    demonstrationHelp:
      'Du er logget ind som en opdigtet person i eksempelkommunen. Intet her er virkeligt.',
    everyCommittee: 'alle udvalg',
    severalCommittees: (count: number) => `${count} udvalg`,
    insteadOf: (name: string) => `som stedfortræder for ${name}`,
    noRole: 'Ingen rolle for tiden',
    title: (parts: readonly string[]) => parts.join(' – '),
  },
  {
    name: 'Rådslag – workspace',
    shortName: 'Workspace',
    skip: 'Skip to the content',
    menu: 'Menu of the workspace',
    overview: 'Overview',
    matters: 'Matters',
    meetings: 'Meetings',
    journal: 'Journal',
    administration: 'Administration',
    search: 'Search what has been published',
    searchButton: 'Search',
    account: 'Your account',
    signOut: 'Sign out',
    otherLanguage: 'Dansk',
    toPublicSide: 'To the public site',
    demonstration: 'Demonstration account',
    demonstrationHelp:
      'You are signed in as a made-up person in the sample municipality. Nothing here is real.',
    everyCommittee: 'all committees',
    severalCommittees: (count: number) => `${count} committees`,
    insteadOf: (name: string) => `as deputy for ${name}`,
    noRole: 'No role at present',
    title: (parts: readonly string[]) => parts.join(' – '),
  },
);

const danishRoles = {
  'case-officer': 'Sagsbehandler',
  manager: 'Leder',
  director: 'Direktør',
  secretary: 'Udvalgssekretær',
  publicist: 'Publicist',
  'hearing-party': 'Høringspart',
  auditor: 'Revisor',
  administrator: 'Administrator',
  chair: 'Formand',
  'vice-chair': 'Næstformand',
  member: 'Medlem',
  substitute: 'Stedfortræder',
  mayor: 'Borgmester',
} satisfies Record<Role, string>;

/** What each role is called. */
export const roleText = inBothLanguages(danishRoles, {
  'case-officer': 'Case officer',
  manager: 'Manager',
  director: 'Director',
  secretary: 'Committee secretary',
  publicist: 'Publicist',
  'hearing-party': 'Hearing party',
  auditor: 'Auditor',
  administrator: 'Administrator',
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  member: 'Member',
  substitute: 'Substitute',
  mayor: 'Mayor',
});
