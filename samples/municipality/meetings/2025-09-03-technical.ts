import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as technical from '../matters/technical-2025.ts';
import * as path from '../matters/cycle-path.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.technical,
  date: '2025-09-03',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('TK'),
    technical.orientationSeptember,
    path.projected,
    technical.parkingProposed,
    anyOtherBusiness(null),
  ],
};
