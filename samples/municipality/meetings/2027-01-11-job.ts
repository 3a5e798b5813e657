import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as orientation from '../matters/job-orientation-2026.ts';
import * as job from '../matters/job-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, undecided } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.job,
  date: '2027-01-11',
  kind: 'agenda',
  layout: '2022',
  items: [
    undecided(approvalOfAgenda('JUI')),
    orientation.january2027,
    job.wheel2027,
    job.absenceProjectAgain,
    undecided(anyOtherBusiness('JUI')),
  ],
};
