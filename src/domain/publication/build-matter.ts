import type { CommitteeRef, ItemSnapshot, MatterSnapshot, TreatmentSnapshot } from './snapshot.ts';
import { isSentToHearing } from './sent-to-hearing.ts';

/** An item of a published meeting that treats the matter. */
export type PublishedTreatment = {
  readonly meeting: string;
  readonly date: string;
  readonly committee: CommitteeRef;
  readonly item: ItemSnapshot;
};

/** Another body's name as a document prints it, and the body it is. */
export type NamedBody = {
  /** Equal for the names of one body. */
  readonly identity: string;
  readonly committee: TreatmentSnapshot['committee'];
};

/**
 * A matter's way through its bodies, made from published items alone: a closed treatment has no place in it. A
 * decision that another body's minutes print stands in it until that body's own minutes are published.
 * @param identify what body a printed name is; the same for a committee's own reference
 * @returns `null` when nothing of the matter is published
 */
export function buildMatter(
  matter: { readonly slug: string; readonly caseNumber: string },
  published: readonly PublishedTreatment[],
  identify: (printed: string) => NamedBody,
): MatterSnapshot | null {
  const ordered = published.toSorted(
    (a, b) =>
      compare(a.date, b.date) || compare(a.meeting, b.meeting) || a.item.position - b.item.position,
  );
  const newest = ordered.at(-1);
  if (!newest) return null;
  const own = ordered.map((treatment) => ({
    place: placeOf(identify(treatment.committee.name), treatment.date),
    treatment: ownTreatment(treatment),
  }));
  const taken = new Set(own.map(({ place }) => place));
  const reported = ordered.flatMap(({ meeting, item }) =>
    item.decisions.flatMap((decision) => {
      if (decision.own || decision.date === null || decision.organization === null) return [];
      const body = identify(decision.organization);
      const place = placeOf(body, decision.date);
      if (taken.has(place)) return [];
      taken.add(place);
      const treatment: TreatmentSnapshot = {
        date: decision.date,
        committee: body.committee,
        title: item.title,
        outcome: decision.outcome,
        decision: decision.text,
        meeting: null,
        reportedBy: { slug: meeting, itemKey: item.key },
      };
      return treatment;
    }),
  );
  return {
    ...matter,
    title: newest.item.title,
    treatments: [...own.map(({ treatment }) => treatment), ...reported].toSorted((a, b) =>
      compare(a.date, b.date),
    ),
    ...(newest.item.route === undefined
      ? {}
      : {
          planned: newest.item.route.map(({ committee, date }) => ({
            committee: identify(committee).committee,
            date,
          })),
        }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const placeOf = ({ identity }: NamedBody, date: string): string => `${date} ${identity}`;

function ownTreatment({ meeting, date, committee, item }: PublishedTreatment): TreatmentSnapshot {
  const decisions = item.decisions.filter(({ own }) => own);
  return {
    date,
    committee,
    title: item.title,
    outcome: decisions[0]?.outcome ?? 'none',
    decision: decisions.length > 0 ? decisions.map(({ text }) => text).join('\n\n') : null,
    ...(isSentToHearing(item) ? { sentToHearing: true } : {}),
    meeting: { slug: meeting, itemKey: item.key },
    reportedBy: null,
  };
}
