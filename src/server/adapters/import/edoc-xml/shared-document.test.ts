import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { openSourceFile } from '../intake/open-source.ts';
import { readMinutes } from '../registry.ts';

const Expected = v.object({
  committee: v.string(),
  meetingDate: v.string(),
  illegalCharRefs: v.number(),
  items: v.array(
    v.object({
      number: v.number(),
      title: v.string(),
      kind: v.string(),
      route: v.array(v.string()),
      caseNo: v.string(),
      docNo: v.string(),
      earlier: v.array(v.string()),
      decidedBy: v.nullable(v.string()),
      decision: v.string(),
      attachments: v.array(v.string()),
    }),
  ),
});

describe.runIf(hasSharedMaterial)('the meeting from Ballerup', () => {
  test('is what was expected of it, item by item', async () => {
    const folder = sharedPath('samples/dk-edoc-ballerup-2012');
    const expected = v.parse(
      Expected,
      JSON.parse(await readFile(`${folder}/EXPECTED.json`, 'utf8')),
    );
    const opened = await openSourceFile(`${folder}/eDocAgendaPublishing.xml`);
    const [source] = opened.ok ? opened.value : [];
    const parsed = source ? readMinutes(source) : null;
    const textOf = (item: NonNullable<typeof parsed>['items'][number], label: string): string =>
      item.sections.find((section) => section.label === label)?.text ?? '';
    const { meeting } = parsed ?? {};
    expect({
      committee: meeting?.committee,
      meetingDate: `${(meeting?.date ?? '').split('-').reverse().join('-')} ${meeting?.time ?? ''}:00`,
      items: parsed?.items.map((item) => {
        const [own, ...others] = item.decisions;
        return {
          number: Number(item.number),
          title: item.title,
          kind: textOf(item, 'kind'),
          route: textOf(item, 'route').split('\n'),
          caseNo: item.matter,
          docNo: textOf(item, 'Dok.nr.'),
          earlier: others.map(({ text }) => text),
          decidedBy: textOf(item, 'Beslutningen træffes af') || null,
          decision: own?.text,
          attachments: item.attachments.map(({ title }) => title),
        };
      }),
    }).toEqual({
      committee: expected.committee,
      meetingDate: expected.meetingDate,
      items: expected.items,
    });
    expect(parsed?.items.map(({ decisions }) => decisions[0]?.outcome)).toEqual([
      'noted',
      'approved',
      'recommended',
      'approved',
      'approved',
      'approved',
      'approved',
      'noted',
    ]);
    expect(
      parsed?.items
        .flatMap(({ attachments }) => attachments)
        .every(({ documentNumber, access }) => documentNumber !== null && access === 'open'),
    ).toBe(true);
    expect(
      parsed?.warnings.map(({ code, message }) => [
        code,
        message.includes(String(expected.illegalCharRefs)),
      ]),
    ).toEqual([
      ['mended-characters', true],
      ['document-without-text', false],
    ]);
  });
});
