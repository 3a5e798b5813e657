import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as review from '../matters/results-review-2025.ts';
import * as technical from '../matters/technical-2026.ts';
import * as textiles from '../matters/textiles.ts';
import * as council from '../matters/council-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.council,
  date: '2026-06-22',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('KB'),
    review.adopted,
    technical.planAdopted,
    textiles.settled,
    council.accounts,
    anyOtherBusiness('KB'),
    approvalOfMinutes('KB'),
  ],
};
