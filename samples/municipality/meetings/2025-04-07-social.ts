import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as social from '../matters/social-2025.ts';
import { followedUpIn } from '../matters/accessibility-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.social,
  date: '2025-04-07',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('SSÆ'),
    social.orientationApril,
    social.standards,
    social.folkHighSchool,
    followedUpIn(before.social),
    anyOtherBusiness(null),
  ],
};
