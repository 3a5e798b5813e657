import { changeWay, isWaySection } from '#domain/agenda/compose-way.ts';
import type { MatterWay } from '#domain/paper/route.ts';
import { matterWay } from '../agenda/matter-way.ts';
import type { PaperRow } from '../paper/paper-store.ts';
import type { Stores } from '../ports.ts';
import { changeWritten } from './change-written.ts';
import type { Publisher } from './write-meeting.ts';
import type { WrittenChange } from './written-change.ts';

/**
 * Where open papers are out, their items tell where the matter has been and goes as they may tell it now: no more of a treatment
 * that has been closed (LAW L16). The archive is locked by the caller.
 */
export async function tellWayAnew(
  stores: Stores,
  papers: readonly PaperRow[],
  publisher: Publisher,
): Promise<void> {
  for (const paper of papers)
    await changeWritten(stores, paper.id, tellsWay(await matterWay(stores, paper)), publisher);
}

const tellsWay = (way: MatterWay): WrittenChange => ({
  closesItem: false,
  inDocument: (parsed, index) => changeWay(parsed, index, way),
  inEdition(shown, parsed, index) {
    const sections = parsed.items[index]?.sections ?? [];
    const told = changeWay(parsed, index, way).items[index]?.sections ?? [];
    const texts = (all: typeof sections): string => all.map(({ text }) => text).join('\n');
    if (texts(told) === texts(sections)) return shown;
    const { route, ...rest } = shown;
    if (route === undefined && !sections.some(isWaySection)) return shown;
    return { ...rest, sections: shown.sections.filter((_, n) => !isWaySection(sections[n])) };
  },
});
