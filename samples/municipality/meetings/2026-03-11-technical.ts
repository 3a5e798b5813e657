import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as technical from '../matters/technical-2026.ts';
import * as textiles from '../matters/textiles.ts';
import { parkingResumed } from '../matters/technical-2025.ts';
import * as path from '../matters/cycle-path-built.ts';
import * as land from '../matters/land-deals.ts';
import { anyOtherBusiness, approvalOfAgenda, approvalOfMinutes } from '../standing-items.ts';

export const meeting: SampleMeeting = {
  committee: now.technical,
  date: '2026-03-11',
  kind: 'minutes',
  layout: '2022',
  items: [
    approvalOfAgenda('TK'),
    technical.orientationMarch,
    parkingResumed,
    path.reported,
    technical.planHeard,
    textiles.stopped,
    anyOtherBusiness('TK'),
    land.tender,
    approvalOfMinutes('TK'),
  ],
};
