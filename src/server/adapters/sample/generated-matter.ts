import { generatedOrganizations } from './generated-organization.ts';
import { inventTitle } from './generated-text.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export type GeneratedMatter = {
  readonly number: string;
  readonly area: string;
  readonly title: string;
};

/** Matters that are born in a month; each is treated for up to three. */
const mattersAMonth = 20;
const monthsAlive = 3;

/** The same number gives the same area and title wherever it is treated. */
function inventMatter(index: number, numbering: '2014' | '2022'): GeneratedMatter {
  const random = seededRandom(index * 104_729 + 17);
  const month = Math.floor(index / mattersAMonth);
  const year = String(2010 + Math.floor(month / 12)).slice(-2);
  const serial = index % (mattersAMonth * 12);
  const home = generatedOrganizations[random.integer(0, generatedOrganizations.length - 1)];
  return {
    number:
      numbering === '2014'
        ? `${year}/${String(serial * 41 + 218)}`
        : `${year}-${String(serial * 41 + 218).padStart(6, '0')}`,
    area: home?.area ?? 'KB',
    title: inventTitle(random),
  };
}

/** `count` different matters that are alive in a month: those of one month meet again in several committees. */
export function pickMatters(
  random: SeededRandom,
  month: number,
  count: number,
  numbering: '2014' | '2022',
): readonly GeneratedMatter[] {
  const oldest = Math.max(0, month - monthsAlive + 1) * mattersAMonth;
  const alive = Array.from(
    { length: (month + 1) * mattersAMonth - oldest },
    (_, index) => oldest + index,
  );
  return random.some(alive, count).map((index) => inventMatter(index, numbering));
}
