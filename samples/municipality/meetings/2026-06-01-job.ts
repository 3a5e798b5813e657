import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as orientation from '../matters/job-orientation-2026.ts';
import * as review from '../matters/results-review-2025.ts';
import * as analysis from '../matters/job-analysis.ts';
import * as job from '../matters/job-2026.ts';
import { dorte } from '../people.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.job,
  date: '2026-06-01',
  kind: 'minutes',
  layout: '2022',
  absent: [dorte],
  items: [
    approvalOfAgenda('JUI'),
    orientation.june,
    review.heard,
    analysis.presented,
    job.conference,
    anyOtherBusiness('JUI'),
    approvalOfMinutes('JUI'),
  ],
};
