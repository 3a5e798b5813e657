import type { SampleMeeting } from '#adapters/sample/sample-content.ts';
import { meeting as m250113Job } from './meetings/2025-01-13-job.ts';
import { meeting as m250407Job } from './meetings/2025-04-07-job.ts';
import { meeting as m250407Social } from './meetings/2025-04-07-social.ts';
import { meeting as m250409Technical } from './meetings/2025-04-09-technical.ts';
import { meeting as m250526Council } from './meetings/2025-05-26-council.ts';
import { meeting as m250602Job } from './meetings/2025-06-02-job.ts';
import { meeting as m250617Disability } from './meetings/2025-06-17-disability.ts';
import { meeting as m250903Technical } from './meetings/2025-09-03-technical.ts';
import { meeting as m250908Job } from './meetings/2025-09-08-job.ts';
import { meeting as m251006Finance } from './meetings/2025-10-06-finance.ts';
import { meeting as m251027Council } from './meetings/2025-10-27-council.ts';
import { meeting as m260126Council } from './meetings/2026-01-26-council.ts';
import { meeting as m260209Job } from './meetings/2026-02-09-job.ts';
import { meeting as m260311Technical } from './meetings/2026-03-11-technical.ts';
import { meeting as m260413Job } from './meetings/2026-04-13-job.ts';
import { meeting as m260415Social } from './meetings/2026-04-15-social.ts';
import { meeting as m260601Job } from './meetings/2026-06-01-job.ts';
import { meeting as m260622Council } from './meetings/2026-06-22-council.ts';
import { meeting as m260831Finance } from './meetings/2026-08-31-finance.ts';
import { meeting as m261012Council } from './meetings/2026-10-12-council.ts';
import { meeting as m261116Job } from './meetings/2026-11-16-job.ts';
import { meeting as m261214CouncilSupplement } from './meetings/2026-12-14-council-supplement.ts';
import { meeting as m261214Council } from './meetings/2026-12-14-council.ts';
import { meeting as m270111Job } from './meetings/2027-01-11-job.ts';
import { meeting as m270113Technical } from './meetings/2027-01-13-technical.ts';

/** Two years of Bøgelund Kommune, which does not exist, in the order of the meetings. */
export const sampleMeetings: readonly SampleMeeting[] = [
  m250113Job,
  m250407Job,
  m250407Social,
  m250409Technical,
  m250526Council,
  m250602Job,
  m250617Disability,
  m250903Technical,
  m250908Job,
  m251006Finance,
  m251027Council,
  m260126Council,
  m260209Job,
  m260311Technical,
  m260413Job,
  m260415Social,
  m260601Job,
  m260622Council,
  m260831Finance,
  m261012Council,
  m261116Job,
  m261214Council,
  m261214CouncilSupplement,
  m270111Job,
  m270113Technical,
];
