import { findSlot } from './generated-calendar.ts';
import { inventItem, standingItem } from './generated-item.ts';
import { pickMatters } from './generated-matter.ts';
import { inventDocument } from './generated-paper.ts';
import type { GeneratedSetting } from './generated-setting.ts';
import { inventMembers } from './generated-people.ts';
import { seededRandom } from './seeded-random.ts';
import type { WrittenMinutes } from './written-minutes.ts';

export type GenerationOptions = {
  /** Which of the two Lejre layouts the minutes are meant for: they differ in what they can print. */
  readonly layout: '2014' | '2022';
  /** Matters treated, from 0; the standing items come on top. Without it 4 to 12. */
  readonly matters?: number;
  /** Which meeting of the made-up municipality: each committee meets once a month from 2010. */
  readonly meeting?: number;
};

const approved = { text: 'Godkendt.', outcome: 'approved', released: true } as const;
const nothing = { text: 'Intet under dette punkt.', outcome: 'nothing', released: true } as const;
const unreleased = { text: 'Beslutning ikke frigivet', outcome: 'none', released: false } as const;

/** Minutes that nobody held, the same for the same seed and options: what their rendering must read back to. */
export function generateMinutes(seed: number, options: GenerationOptions): WrittenMinutes {
  const { layout } = options;
  const random = seededRandom(seed);
  const slot = findSlot(options.meeting ?? random.integer(0, 2000));
  const count = options.matters ?? random.integer(4, 12);
  const members = inventMembers(slot.organizationIndex, Number(slot.term.slice(0, 4)), 7);
  const absent = random.chance(0.3) ? random.integer(1, 2) : 0;
  const setting: GeneratedSetting = { layout, slot, members, decided: !random.chance(0.05) };
  const matters = pickMatters(random, slot.month, count, layout);
  const items = [
    standingItem(setting, 1, 'Godkendelse af dagsorden', approved),
    ...matters.map((matter, index) => inventItem(random, setting, index + 2, matter)),
    standingItem(setting, matters.length + 2, 'Eventuelt', nothing),
    ...(layout === '2022' && setting.decided && random.chance(0.3)
      ? [standingItem(setting, matters.length + 3, 'Godkendelse af referat', unreleased)]
      : []),
  ];
  return {
    municipality: 'Bøgelund Kommune',
    meeting: {
      committee: slot.organization.name,
      legislativeTerm: layout === '2022' ? slot.term : null,
      date: slot.date,
      time: random.pick(['08:30', '15:00', '16:00', '16:30', '19:00']),
      place: random.pick(['Mødelokale 1, Bøgelund Rådhus', 'Byrådssalen', 'Mødelokale 2, Kildeby']),
      kind: setting.decided ? 'minutes' : 'agenda',
      attendees: layout === '2022' ? members.slice(absent) : [],
      absentees:
        layout === '2022'
          ? members.slice(0, absent).map((person) => ({
              ...person,
              kind: 'excused',
              organization: slot.organization.name,
            }))
          : [],
    },
    items,
    documents:
      layout === '2014'
        ? items.flatMap(({ attachments }) =>
            attachments.map((file) => inventDocument(random, file)),
          )
        : [],
  };
}
