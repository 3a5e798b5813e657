import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import * as council from '../matters/council-2025.ts';
import * as review from '../matters/results-review-2024.ts';
import { followedUpInCouncil } from '../matters/accessibility-policy.ts';
import { anyOtherBusiness, approvalOfAgenda } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: before.council,
  date: '2025-05-26',
  kind: 'minutes',
  layout: '2014',
  items: [
    approvalOfAgenda('KB'),
    council.accounts,
    review.adopted,
    followedUpInCouncil,
    council.freeBus,
    anyOtherBusiness(null),
  ],
};
