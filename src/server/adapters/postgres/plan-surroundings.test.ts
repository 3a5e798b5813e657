import { expect, test } from 'vitest';
import { anArchive, valueOf } from '../../../../test/an-archive.ts';
import { importDocuments } from '../../../../test/archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { aCommittee, aMember } from '../../../../test/people.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { cancelMeeting } from '#application/agenda/cancel-meeting.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { readDaysTaken, readOtherMeetings } from './plan-surroundings.ts';

const { database, db, context } = await anArchive();
const spring = { from: '2027-01-01', until: '2027-06-30' };

const committees = async () => ({
  technical: await aCommittee(database, 'Udvalget for Teknik & Miljø'),
  social: await aCommittee(database, 'Socialudvalget'),
});

const meet = async (committee: OrganizationId, date: string) => {
  const when = { committee, date, time: '16:00', ends: null, place: null };
  return valueOf(await addMeeting(context, { ...when, kind: 'ordinary' })).meeting;
};

const others = async (committee: OrganizationId) => {
  const found = await context.stores.organizations.find(committee);
  if (!found) throw new Error('the committee is not there');
  return readOtherMeetings(db, found.body, [committee], spring);
};

test('who sits in both committees is told by the register, on the day of the meeting', async () => {
  const { technical, social } = await committees();
  for (const committee of [technical, social]) {
    await aMember(database, committee, { name: 'Begge Steder' });
    await aMember(database, committee, { name: 'Til Marts', until: '2027-03-31' });
  }
  await aMember(database, technical, { name: 'Kun Teknisk' });
  await aMember(database, social, { name: 'Kun Social' });
  await meet(social, '2027-03-10');
  await meet(social, '2027-04-14');
  await meet(technical, '2027-03-10');
  const other = { committee: 'Socialudvalget', time: '16:00' };
  expect(await others(technical)).toEqual([
    { ...other, date: '2027-03-10', inBoth: ['Begge Steder', 'Til Marts'] },
    { ...other, date: '2027-04-14', inBoth: ['Begge Steder'] },
  ]);
});

test('a seat that began after the other ended is no seat in both', async () => {
  const { technical, social } = await committees();
  await aMember(database, technical, { name: 'Flyttet Flyttesen', until: '2027-02-28' });
  await aMember(database, social, { name: 'Flyttet Flyttesen', from: '2027-03-01' });
  await meet(social, '2027-02-10');
  await meet(social, '2027-03-10');
  expect((await others(technical)).map(({ inBoth }) => inBoth)).toEqual([[], []]);
});

test('where no register is kept, the minutes of the last two years tell it', async () => {
  const attendees = [{ name: 'Minna Mødesen', party: 'A' }];
  for (const committee of ['Udvalget for Teknik & Miljø', 'Socialudvalget'])
    await importDocuments(context, [
      parsedMinutes({ meeting: { committee, date: '2026-02-04', attendees } }),
    ]);
  const { technical, social } = await committees();
  await meet(social, '2027-03-10');
  expect((await others(technical)).map(({ inBoth }) => inBoth)).toEqual([['Minna Mødesen']]);
});

test('a cancelled meeting takes no day and clashes with nothing', async () => {
  const { technical, social } = await committees();
  const meeting = await meet(social, '2027-03-10');
  expect(await readDaysTaken(db, [social], spring)).toEqual(new Set(['2027-03-10']));
  valueOf(await cancelMeeting(context, { meeting, reason: 'Ingen sager' }));
  expect(await readDaysTaken(db, [social], spring)).toEqual(new Set());
  expect(await others(technical)).toEqual([]);
});
