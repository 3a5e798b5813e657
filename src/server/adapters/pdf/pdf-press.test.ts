import { describe, expect, it } from 'vitest';
import { aPress, pressRoot } from '../../../../test/a-press.ts';
import { printedMeeting as meeting } from '../../../../test/a-printed-meeting.ts';
import {
  aClosedItem,
  aHeldItem,
  aMeeting,
  anItem,
  aSection,
} from '../../../../test/published-builders.ts';
import { readAccessiblePdf } from '../../../../test/read-accessible-pdf.ts';
import { openPdfPress } from './pdf-press.ts';

const { press, print } = aPress();

describe('What is not public is not on paper', () => {
  it('nothing of a closed item but what the snapshot publishes, whatever else came along', async () => {
    const hidden = { title: 'KANARIEFUGL', decision: 'KANARIEFUGL', sections: ['KANARIEFUGL'] };
    const closed = { ...aClosedItem(1), ...hidden };
    const held = { ...aHeldItem(2), ...hidden };
    const bytes = await press.renderMeetingPdf(aMeeting({ items: [closed, held] }));
    const paper = await readAccessiblePdf(bytes);
    const all = JSON.stringify([paper, [...paper.roles]]) + Buffer.from(bytes).toString('latin1');
    expect(all.includes('KANARIEFUGL')).toBe(false);
    expect(paper.text.replace(/\s+/g, ' ')).toContain(
      '1 Lukket punkt Der er ikke offentliggjort en beslutning',
    );
  });

  it('a decision that is published of a closed item is printed under its public title', async () => {
    const paper = await print(aMeeting({ items: [meeting.items[3] ?? aClosedItem(1)] }));
    expect(paper.text.replace(/\s+/g, ' ')).toContain('4 Køb af areal Lukket punkt Godkendt.');
  });
});

describe('One item as PDF', () => {
  it('stands under the head of its meeting and bears its own title', async () => {
    const bytes = await press.renderItemPdf(meeting, '2');
    const paper = await readAccessiblePdf(bytes ?? new Uint8Array());
    expect(paper.title).toBe(
      'Punkt 2: Cykelsti langs Skolebakken, Udvalget for Teknik & Klima, 11. marts 2026',
    );
    expect(paper.headings.slice(0, 3).map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Referat Udvalget for Teknik & Klima',
      '2 2 Cykelsti langs Skolebakken',
      '3 Beslutning',
    ]);
    expect(paper.text).not.toContain('Godkendelse af dagsorden');
  });

  it('is not there for closed, held and unknown items alike', async () => {
    const answers = await Promise.all(
      ['3', '4', '5', '99', ''].map((key) => press.renderItemPdf(meeting, key)),
    );
    expect(answers).toEqual([null, null, null, null, null]);
  });
});

describe('The press', () => {
  it('refuses a paper it cannot set, says why, and goes on', async () => {
    const broken = openPdfPress({ root: '/nowhere/at/all', origin: null });
    const answers = await Promise.allSettled([
      broken.renderMeetingPdf(meeting),
      broken.renderMeetingPdf(meeting),
    ]);
    await broken.close();
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(press.renderItemPdf(meeting, '1')).resolves.toBeInstanceOf(Uint8Array);
  });

  it('loses one paper and no other when its worker runs out of memory', async () => {
    const own = openPdfPress({ root: pressRoot, origin: null }, { patience: 60, memory: 48 });
    const endless = anItem(1, 'For meget', {
      sections: [aSection('other', 'Tekst', '- a\n'.repeat(400_000))],
    });
    const [lost, kept] = await Promise.allSettled([
      own.renderMeetingPdf(aMeeting({ items: [endless] })),
      own.renderMeetingPdf(meeting),
    ]);
    await own.close();
    expect([lost.status, kept.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('gives up a paper that takes too long, and says so', async () => {
    const hasty = openPdfPress({ root: pressRoot, origin: null }, { patience: 0.001, memory: 512 });
    await expect(hasty.renderMeetingPdf(meeting)).rejects.toThrow('longer than 0.001 seconds');
    await hasty.close();
  });

  it('takes no more papers once it is closed, and answers those that wait', async () => {
    const own = openPdfPress({ root: pressRoot, origin: null });
    const waiting = [own.renderMeetingPdf(meeting), own.renderMeetingPdf(meeting)];
    const settled = Promise.allSettled(waiting);
    await own.close();
    await expect(own.renderMeetingPdf(meeting)).rejects.toThrow('the press is closed');
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
