import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as job from '../matters/job-2025.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.job,
  date: '2025-01-13',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('JA'),
    job.orientationJanuary,
    job.dialogue,
    job.partnership,
    anyOtherBusiness(null),
  ],
};
