import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as budget from '../matters/budget-2027.ts';
import * as land from '../matters/land-deals.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.council,
  date: '2026-10-12',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('KB'),
    budget.second,
    budget.loanResumed,
    budget.kindergarten,
    anyOtherBusiness('KB'),
    land.plotSold,
    approvalOfMinutes('KB'),
  ],
};
