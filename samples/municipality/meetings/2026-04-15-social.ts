import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as social from '../matters/social-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.social,
  date: '2026-04-15',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('SSÆ'),
    social.orientationApril,
    social.recruitment,
    social.meals,
    social.policyBegun,
    anyOtherBusiness('SSÆ'),
    approvalOfMinutes('SSÆ'),
  ],
};
