import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as orientation from '../matters/job-orientation-2026.ts';
import * as introduction from '../matters/job-introduction.ts';
import * as review from '../matters/results-review-2025.ts';
import * as analysis from '../matters/job-analysis.ts';
import * as job from '../matters/job-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.job,
  date: '2026-04-13',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('JUI'),
    orientation.april,
    introduction.resumed,
    review.drafted,
    analysis.begun,
    job.housing,
    anyOtherBusiness('JUI'),
    approvalOfMinutes('JUI'),
  ],
};
