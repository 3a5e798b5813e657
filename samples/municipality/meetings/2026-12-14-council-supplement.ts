import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import * as council from '../matters/council-2026.ts';

export const meeting: SampleMeeting = {
  committee: now.council,
  date: '2026-12-14',
  kind: 'supplement',
  layout: '2022',
  firstNumber: 7,
  items: [council.schoolRoof, council.substitute],
};
