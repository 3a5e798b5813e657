import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as job from '../matters/job-2025.ts';
import * as veterans from '../matters/veteran-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.job,
  date: '2025-06-02',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('JA'),
    job.orientationJune,
    veterans.drafted,
    job.youth,
    job.usefulWork,
    anyOtherBusiness(null),
  ],
};
