import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as plan from '../matters/employment-plan.ts';
import * as social from '../matters/social-2026.ts';
import * as path from '../matters/cycle-path-built.ts';
import * as council from '../matters/council-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, undecided } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.council,
  date: '2026-12-14',
  kind: 'agenda',
  layout: '2022',
  items: [
    undecided(approvalOfAgenda('KB')),
    plan.awaited2027,
    social.policyAwaited,
    path.extended,
    council.calendar,
    undecided(anyOtherBusiness('KB')),
  ],
};
