import type { PaperId } from '#domain/ids.ts';
import { shownVersion } from '../attachment/attachment-findings.ts';
import type { Stores } from '../ports.ts';

/**
 * The same stores, with what papers are made of read for all of them at once, and what they share read once: for whoever goes
 * through many papers in one request, in which the number of queries must not grow with theirs. They see nothing that is written
 * afterwards.
 */
export async function readTogether(stores: Stores, ids: readonly PaperId[]): Promise<Stores> {
  const routes = await stores.routes.waysOf(ids);
  const chain = [...routes.values()].flatMap(({ before, after }) => [...before, ...after]);
  const all = [...new Set([...ids, ...chain])];
  const papers = new Map((await stores.papers.findAll(all)).map((row) => [row.id, row]));
  const published = await stores.agendas.publishedWithAny(all);
  const sections = await stores.texts.sectionsOf(ids);
  const attachments = Map.groupBy(await stores.attachments.ofPapers(ids), ({ paper }) => paper);
  const decisions = await stores.findingDecisions.ofPapers(ids);
  const statements = Map.groupBy(await stores.statements.ofPapers(ids), ({ paper }) => paper);
  const shown = [...attachments.values()].flat().map((row) => shownVersion(row)?.sha256);
  const files = new Set(shown.filter((sha256) => sha256 !== undefined));
  const readings = await stores.readings.findAll([...files]);
  return {
    ...stores,
    papers: { ...stores.papers, find: known(papers, null) },
    agendas: { ...stores.agendas, publishedWith: known(published, []) },
    texts: { ...stores.texts, sections: known(sections, new Map()) },
    attachments: { ...stores.attachments, ofPaper: known(attachments, []) },
    findingDecisions: { ...stores.findingDecisions, ofPaper: known(decisions, []) },
    statements: { ...stores.statements, ofPaper: known(statements, []) },
    readings: { ...stores.readings, find: known(readings, null) },
    routes: {
      ...stores.routes,
      ofPaper: (id) => Promise.resolve(routes.get(id)?.steps ?? []),
      before: (id) => Promise.resolve(routes.get(id)?.before ?? []),
      after: (id) => Promise.resolve(routes.get(id)?.after ?? []),
    },
    organizations: {
      ...stores.organizations,
      find: once(stores.organizations.find),
      ofBody: once(stores.organizations.ofBody),
    },
    paperSettings: {
      ...stores.paperSettings,
      templates: once(stores.paperSettings.templates),
      rules: once(stores.paperSettings.rules),
    },
    meetings: { ...stores.meetings, on: once(stores.meetings.on) },
    plans: { ...stores.plans, find: once(stores.plans.find) },
  };
}

const known =
  <Value>(found: ReadonlyMap<string, Value>, none: Value) =>
  (id: string): Promise<Value> =>
    Promise.resolve(found.get(id) ?? none);

/** Asked once for the same. */
function once<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? ask(...asked);
    answers.set(key, answer);
    return answer;
  };
}
