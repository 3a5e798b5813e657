import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as council from '../matters/council-2026.ts';
import * as budget from '../matters/budget-2027.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.council,
  date: '2026-01-26',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('KB'),
    council.orientation,
    council.bylaws,
    budget.planned,
    council.buildingCouncil,
    anyOtherBusiness('KB'),
    approvalOfMinutes('KB'),
  ],
};
