import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as orientation from '../matters/job-orientation-2026.ts';
import * as introduction from '../matters/job-introduction.ts';
import * as review from '../matters/results-review-2025.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.job,
  date: '2026-02-09',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('JUI'),
    orientation.february,
    introduction.overview,
    introduction.supervision,
    introduction.postponed,
    introduction.programme,
    review.planned,
    anyOtherBusiness('JUI'),
    approvalOfMinutes('JUI'),
  ],
};
