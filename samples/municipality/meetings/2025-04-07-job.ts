import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as job from '../matters/job-2025.ts';
import * as review from '../matters/results-review-2024.ts';
import * as veterans from '../matters/veteran-policy.ts';
import { followedUpIn } from '../matters/accessibility-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.job,
  date: '2025-04-07',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('JA'),
    job.orientationApril,
    review.begun,
    veterans.begun,
    followedUpIn(before.job),
    anyOtherBusiness(null),
  ],
};
