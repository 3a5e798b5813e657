import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../test/archive.ts';
import { anArchive, item } from '../../../../test/an-archive.ts';
import { aParsedDecision, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { withdrawMeeting } from './withdraw.ts';

const { db, context, meetingId } = await anArchive();

const printed = aParsedDecision({ organization: 'Kultur og Fritid', date: '2022-03-08' });
const reporting = parsedMinutes({
  items: [item('1', 'Ny bro', { decisions: [aParsedDecision(), printed] })],
});
const own = parsedMinutes({
  meeting: { committee: 'Udvalget for Kultur & Fritid', date: '2022-05-03' },
  items: [item('2', 'Ny sal')],
});
const committeesOfBridge = async () => {
  const { snapshot } = await db
    .selectFrom('published.matter')
    .where('case_number', '=', '22-001')
    .select('snapshot')
    .executeTakeFirstOrThrow();
  return snapshot.treatments.map(({ committee }) => committee.slug);
};

describe('a committee that others print decisions of', () => {
  test('is a link in the course of a matter while it has a page of its own', async () => {
    await importDocuments(context, [reporting]);
    expect(await committeesOfBridge()).toEqual([null, 'teknik-miljoe']);
    await importDocuments(context, [own]);
    expect(await committeesOfBridge()).toEqual(['kultur-fritid', 'teknik-miljoe']);
    await withdrawMeeting(context, { meeting: await meetingId('2022-05-03'), reason: 'fejl' });
    expect(await committeesOfBridge()).toEqual([null, 'teknik-miljoe']);
    expect(await db.selectFrom('published.committee').select('slug').execute()).toEqual([
      { slug: 'teknik-miljoe' },
    ]);
  });
});
