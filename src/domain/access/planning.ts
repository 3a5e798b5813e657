import type { BodyId, OrganizationId } from '../ids.ts';
import { isAdministrator, isOfOwnBody, mayKeepMinutes, sitsIn, type Actor } from './actor.ts';

/** The secretary plans the committee's meetings and sets its deadlines (LAW L1, L4). */
export const mayPlanMeetings = (actor: Actor, committee: OrganizationId): boolean =>
  mayKeepMinutes(actor, committee);

/** What is planned and not yet announced is known to those who plan it and those who are to come. */
export const maySeePlan = (actor: Actor, committee: OrganizationId): boolean =>
  mayPlanMeetings(actor, committee) || sitsIn(actor, committee);

/** School holidays and breaks are the whole municipality's. */
export const mayEnterBreaks = (actor: Actor, body: BodyId): boolean =>
  isAdministrator(actor) && isOfOwnBody(actor, body);
