import type { Db } from '#adapters/postgres/database.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { job, members, noise, path, technical, veterans } from './municipality-committees.ts';
import { firstAgenda } from './municipality-first-agenda.ts';
import { attachmentTexts, rich } from './municipality-rich-meeting.ts';
import { begun, decided, economy, hearing, recommended } from './municipality-veterans.ts';
import {
  aMatter,
  aMeeting,
  anItem,
  publishCommittee,
  publishMatter,
  publishMeeting,
  publishSite,
  treatmentIn,
} from './published-builders.ts';

/*
 * A made-up municipality as it stands in `published`, with an example of everything a page can show. No person,
 * place or case in it exists.
 */
/** The next meeting of the technical committee, on a day still to come. */
const comingMeeting = (date: string): MeetingSnapshot =>
  aMeeting({
    date,
    committee: technical,
    kind: 'agenda',
    items: [
      anItem(1, 'Godkendelse af dagsorden'),
      anItem(2, 'Cykelsti langs åen, anden behandling', { matter: path }),
    ],
  });

/**
 * Fills `published`.
 * @param soon ISO date of a meeting still to come
 */
export async function publishMunicipality(db: Db, soon: string): Promise<void> {
  const coming = comingMeeting(soon);
  await publishSite(db);
  await publishCommittee(db, job, {
    periods: ['2022-2025', '2026-2029'],
    members: [
      ...members.map((member) => ({ ...member, period: '2026-2029' })),
      { slug: null, name: 'Mogens Tranevang', party: 'V', period: '2022-2025' },
      { slug: null, name: 'Gudrun Ellebrink', party: 'F', period: '2022-2025' },
    ],
  });
  for (const meeting of [begun, hearing, recommended, economy]) await publishMeeting(db, meeting);
  await publishMeeting(db, decided, {
    '1/1': 'Veteranpolitikken samler det, kommunen tilbyder veteraner og deres familier.',
  });
  await publishMeeting(db, {
    ...rich,
    version: 1,
    kind: 'agenda',
    publishedAt: '2026-03-06T12:00:00.000Z',
    items: firstAgenda,
  });
  await publishMeeting(db, rich, attachmentTexts);
  await publishMeeting(db, coming);

  const place = [begun, hearing, recommended, economy, decided];
  await publishMatter(
    db,
    aMatter(
      veterans,
      'Veteranpolitik for Bøgelund Kommune',
      place.map((meeting) => treatmentIn(meeting, meeting === begun ? '2' : '1')),
    ),
  );
  const reported = {
    date: '2026-01-14',
    committee: { slug: null, name: 'Trafiksikkerhedsrådet' },
    title: 'Cykelsti langs åen',
    outcome: 'recommended',
    decision: 'Rådet anbefaler en sti langs åen.',
    meeting: null,
    reportedBy: { slug: rich.slug, itemKey: '3' },
  } as const;
  await publishMatter(
    db,
    aMatter(path, 'Cykelsti langs åen mellem Bøgelund Skole og Strandbøge Station', [
      reported,
      treatmentIn(rich, '3'),
      treatmentIn(coming, '2'),
    ]),
  );
  await publishMatter(db, aMatter(noise, 'Støjkortlægning', [treatmentIn(rich, '4')]));
}
