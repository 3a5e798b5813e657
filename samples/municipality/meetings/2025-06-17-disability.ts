import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as disability from '../matters/disability-council.ts';
import * as veterans from '../matters/veteran-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.disability,
  date: '2025-06-17',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('HCR'),
    disability.chair,
    veterans.heard,
    disability.pathHeard,
    disability.station,
    anyOtherBusiness(null),
  ],
};
