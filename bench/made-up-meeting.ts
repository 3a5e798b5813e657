import { inventText, inventTitle } from '#adapters/sample/generated-text.ts';
import { seededRandom } from '#adapters/sample/seeded-random.ts';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';

const outcomes = ['approved', 'noted', 'postponed'] as const;

/** A meeting of `count` items, each as long as an item of real minutes; another seed, other texts. */
export function madeUpMeeting(seed: number, count: number): MeetingSnapshot {
  const random = seededRandom(seed);
  const item = (position: number): ItemSnapshot => ({
    status: 'open',
    position,
    number: String(position),
    key: String(position),
    access: 'open',
    area: null,
    title: inventTitle(random),
    matter: null,
    caseNumber: `26-${String(random.integer(1, 999_999)).padStart(6, '0')}`,
    decisions: [
      {
        organization: null,
        own: true,
        date: '2026-03-11',
        text: random.pick(['Indstillingen godkendt.', 'Taget til efterretning.', 'Udsat.']),
        outcome: random.pick(outcomes),
        released: true,
        points: [],
        stage: null,
      },
    ],
    recommendations: [
      { by: 'Direktionen', points: ['at forslaget godkendes.', 'at det sendes i høring.'] },
    ],
    sections: [
      { kind: 'summary', label: 'Resumé', text: [inventText(random, 1)] },
      { kind: 'presentation', label: 'Sagsfremstilling', text: [inventText(random, 6)] },
      { kind: 'assessment', label: 'Administrationens vurdering', text: [inventText(random, 2)] },
      { kind: 'competence', label: 'Beslutningskompetence', text: ['Kommunalbestyrelsen'] },
    ],
    points: [],
    absences: [],
    attachments: [],
  });
  return {
    slug: '2026-03-11-teknik-klima',
    version: 1,
    publishedAt: '2026-03-12T09:00:00.000Z',
    kind: 'minutes',
    body: 'Bøgelund Kommune',
    committee: { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima' },
    legislativeTerm: '2026-2029',
    date: '2026-03-11',
    time: '16:30',
    place: 'Mødelokale 1, Bøgelund Rådhus',
    attendees: [{ slug: null, name: 'Bente Bæk', party: 'A' }],
    absentees: [],
    items: Array.from({ length: count }, (_, index) => item(index + 1)),
  };
}
