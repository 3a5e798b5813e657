import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { openSourceFile } from '../intake/open-source.ts';
import { readMinutes } from '../registry.ts';

const Expected = v.object({
  committee: v.string(),
  where: v.string(),
  when: v.string(),
  meetingMembers: v.number(),
  items: v.array(
    v.object({
      number: v.string(),
      caption: v.string(),
      isPublic: v.string(),
      enclosures: v.array(v.string()),
      fields: v.array(
        v.object({ caption: v.string(), decisionField: v.boolean(), hasContent: v.boolean() }),
      ),
    }),
  ),
});

describe.runIf(hasSharedMaterial)('the publication from Ballerup', () => {
  test('is what was expected of it, field by field', async () => {
    const folder = sharedPath('samples/dk-sbsys-edagsorden');
    const expected = v.parse(
      Expected,
      JSON.parse(await readFile(`${folder}/EXPECTED-32.json`, 'utf8')),
    );
    const opened = await openSourceFile(`${folder}/Publication32.zip`);
    const [source] = opened.ok ? opened.value : [];
    const parsed = source ? readMinutes(source) : null;
    const { meeting } = parsed ?? {};
    expect({
      committee: meeting?.committee,
      where: meeting?.place,
      when: `${(meeting?.date ?? '').split('-').reverse().join('-')} ${meeting?.time ?? ''}:00`,
      meetingMembers: meeting?.attendees.length,
      items: parsed?.items.map((item) => ({
        number: item.number,
        caption: item.title,
        isPublic: item.access === 'open',
        enclosures: item.attachments.map(({ title }) => title),
        sections: item.sections.map(({ label }) => label),
        recommendations: item.recommendations.length,
        decisions: item.decisions.length,
      })),
    }).toEqual({
      committee: expected.committee,
      where: expected.where,
      when: expected.when,
      meetingMembers: expected.meetingMembers,
      items: expected.items.map((item) => {
        const written = item.fields.filter(({ hasContent }) => hasContent);
        const labels = written
          .filter(({ decisionField }) => !decisionField)
          .map(({ caption }) => caption);
        return {
          number: item.number,
          caption: item.caption,
          isPublic: item.isPublic === 'True',
          enclosures: item.enclosures,
          sections: labels.filter((label) => label !== 'Indstilling'),
          recommendations: labels.filter((label) => label === 'Indstilling').length,
          decisions: written.filter(({ decisionField }) => decisionField).length,
        };
      }),
    });
    expect(parsed?.warnings).toEqual([]);
  });
});
