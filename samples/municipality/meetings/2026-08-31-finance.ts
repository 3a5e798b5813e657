import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as council from '../matters/council-2026.ts';
import * as budget from '../matters/budget-2027.ts';
import * as land from '../matters/land-deals.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.finance,
  date: '2026-08-31',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('ØU'),
    council.orientationAugust,
    budget.first,
    budget.followUp,
    budget.loan,
    anyOtherBusiness('ØU'),
    land.plotForSale,
    approvalOfMinutes('ØU'),
  ],
};
