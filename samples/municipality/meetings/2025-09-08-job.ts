import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as job from '../matters/job-2025.ts';
import * as veterans from '../matters/veteran-policy-adopted.ts';
import * as plan from '../matters/employment-plan.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.job,
  date: '2025-09-08',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('JA'),
    job.orientationSeptember,
    veterans.reworked,
    plan.proposed2026,
    anyOtherBusiness(null),
  ],
};
