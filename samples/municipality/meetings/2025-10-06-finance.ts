import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as council from '../matters/council-2025.ts';
import * as veterans from '../matters/veteran-policy-adopted.ts';
import * as path from '../matters/cycle-path.ts';
import * as land from '../matters/land-deals.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.finance,
  date: '2025-10-06',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('ØU'),
    council.followUpInFinance,
    veterans.recommended,
    path.recommended,
    council.timetable,
    anyOtherBusiness(null),
    land.landForPath,
  ],
};
