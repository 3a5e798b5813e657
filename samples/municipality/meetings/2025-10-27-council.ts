import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as council from '../matters/council-2025.ts';
import * as plan from '../matters/employment-plan.ts';
import * as veterans from '../matters/veteran-policy-adopted.ts';
import * as path from '../matters/cycle-path.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.council,
  date: '2025-10-27',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('KB'),
    council.followUpInCouncil,
    plan.adopted2026,
    veterans.adopted,
    path.adopted,
    anyOtherBusiness(null),
  ],
};
