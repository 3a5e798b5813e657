import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as technical from '../matters/technical-2025.ts';
import * as path from '../matters/cycle-path.ts';
import { followedUpIn } from '../matters/accessibility-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.technical,
  date: '2025-04-09',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('TK'),
    technical.orientationApril,
    path.studied,
    technical.speed,
    followedUpIn(before.technical),
    anyOtherBusiness(null),
  ],
};
