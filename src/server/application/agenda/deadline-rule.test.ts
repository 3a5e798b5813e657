import { describe, expect, test } from 'vitest';
import { anArchive, valueOf } from '../../../../test/an-archive.ts';
import { planningIn } from '../../../../test/a-planned-committee.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { setDeadlineRule, viewDeadlines } from './deadline-rule.ts';

const archive = await anArchive();
const { context } = archive;
const { aCommittee } = planningIn(archive);

describe('the deadlines of a committee', () => {
  const usual = defaultDeadlineRule('committee');
  const two = { ...usual, days: 2 };
  const three = { ...usual, days: 3 };
  const daysOn = async (committee: OrganizationId, on: string) =>
    valueOf(await viewDeadlines(context, { committee, on })).rule.days;

  test('are the usual ones until it sets its own, from a day on', async () => {
    const committee = await aCommittee();
    await setDeadlineRule(context, { committee, rule: three, from: '2026-01-01' });
    await setDeadlineRule(context, { committee, rule: two, from: '2026-07-01' });
    expect([
      await daysOn(committee, '2025-12-31'),
      await daysOn(committee, '2026-06-30'),
      await daysOn(committee, '2026-07-01'),
    ]).toEqual([4, 3, 2]);
  });

  test('give way to a rule that begins earlier', async () => {
    const committee = await aCommittee();
    await setDeadlineRule(context, { committee, rule: three, from: '2026-01-01' });
    await setDeadlineRule(context, { committee, rule: two, from: '2026-07-01' });
    await setDeadlineRule(context, { committee, rule: usual, from: '2026-03-01' });
    const { own } = valueOf(await viewDeadlines(context, { committee, on: '2026-03-01' }));
    expect(own).toEqual([
      { rule: usual, from: '2026-03-01', until: null },
      { rule: three, from: '2026-01-01', until: '2026-02-28' },
    ]);
  });
});
