import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as orientation from '../matters/job-orientation-2026.ts';
import * as plan from '../matters/employment-plan.ts';
import * as job from '../matters/job-2026.ts';
import { nikolaj } from '../people.ts';
import { anyOtherBusiness, approvalOfAgenda, unsignedMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.job,
  date: '2026-11-16',
  kind: 'minutes',
  layout: '2022',
  absent: [nikolaj],
  items: [
    approvalOfAgenda('JUI'),
    orientation.november,
    plan.proposed2027,
    job.veteranStatus,
    job.absenceProject,
    anyOtherBusiness('JUI'),
    unsignedMinutes('JUI'),
  ],
};
