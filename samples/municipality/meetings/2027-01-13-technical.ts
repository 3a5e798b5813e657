import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as path from '../matters/cycle-path-built.ts';
import * as technical from '../matters/technical-2026.ts';
import { anyOtherBusiness, approvalOfAgenda, undecided } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.technical,
  date: '2027-01-13',
  kind: 'agenda',
  layout: '2022',
  items: [
    undecided(approvalOfAgenda('TK')),
    technical.orientationJanuary2027,
    path.begun,
    technical.zone,
    undecided(anyOtherBusiness('TK')),
  ],
};
