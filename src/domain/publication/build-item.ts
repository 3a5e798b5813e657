import type { ParsedAbsence, ParsedDocument, ParsedItem } from '../minutes/parsed-minutes.ts';
import { readOrganizationName } from '../organization/name.ts';
import { isOwnDecision } from '../meeting/own-decision.ts';
import type { InPart } from './analyse.ts';
import { publicBlocks } from '../rich-text/public-blocks.ts';
import { readBesideAddress } from '../rich-text/reference-address.ts';
import { leadOnly } from '../rich-text/settle-references.ts';
import { buildAttachments, publicPosition, type PublicAttachment } from './build-attachments.ts';
import type {
  AbsenceSnapshot,
  AttachmentSnapshot,
  DecisionSnapshot,
  ItemSnapshot,
} from './snapshot.ts';
import { maskText, textRuns, type Link, type Mask } from './text-runs.ts';

/** An item that is to be published in full, and what has been decided and found out about it. */
export type OpenItemFacts = {
  /** From 1. */
  readonly position: number;
  readonly key: string;
  readonly item: ParsedItem;
  /** The full text behind each attachment. */
  readonly documents: readonly (ParsedDocument | null)[];
  readonly matter: { readonly slug: string; readonly caseNumber: string } | null;
  readonly masks: readonly InPart<Mask>[];
  readonly links: readonly InPart<Link>[];
};

/** The meeting that an item or an absence belongs to, as far as its public copy depends on it. */
export type AtMeeting = {
  /** ISO. */
  readonly date: string;
  /** Whether a name key means the meeting's committee, by any of its names. */
  readonly isMeetings: (key: string) => boolean;
  /** The address of a member whom the meeting shows; null for who has no page. */
  readonly slugOf: (printed: string) => string | null;
  /** Where an address that an author refers to leads now; null where nothing is there any more. */
  readonly leads: (href: string) => string | null;
  /** Where an attachment of the item with this key is read; null where there is nothing to read. */
  readonly readAt: (key: string, attachment: AttachmentSnapshot) => string | null;
};

export type PublicItem = {
  readonly snapshot: ItemSnapshot;
  readonly attachments: readonly PublicAttachment[];
};

/** What the title of an item is when the document prints none. */
const untitled = 'Uden overskrift';

/** The public copy of an open item: masks in, links in, closed attachments out. */
export function buildItem(facts: OpenItemFacts, meeting: AtMeeting): PublicItem {
  const { item, position, key } = facts;
  const masksIn = (part: string): readonly Mask[] => facts.masks.filter((m) => m.part === part);
  const linksIn = (part: string): readonly Link[] => facts.links.filter((l) => l.part === part);
  const open = (part: string, text: string): string => maskText(text, masksIn(part));
  const openOr = (part: string, text: string | null | undefined): string | null =>
    text === null || text === undefined ? null : open(part, text);
  const runs = (part: string, text: string) => textRuns(text, masksIn(part), linksIn(part));

  const decisions = item.decisions.map((decision, n): DecisionSnapshot => {
    const part = `decisions/${n}`;
    return {
      organization: openOr(`${part}/organization`, decision.organization),
      own: isOwnDecision(decision, meeting.date, meeting.isMeetings),
      date: decision.date,
      text: open(part, decision.text),
      outcome: decision.outcome,
      released: decision.released,
      points: decision.points.map(({ point, outcome, text }) =>
        text === undefined
          ? { point, outcome }
          : { point, outcome, text: open(`${part}/${point}`, text) },
      ),
      stage: openOr(`${part}/stage`, decision.stage),
      ...(linksIn(part).length > 0 ? { runs: runs(part, decision.text) } : {}),
    };
  });
  const attachments = buildAttachments(item, facts.documents, open);
  const leads = (href: string): string | null => {
    const place = readBesideAddress(href);
    if (place === null) return meeting.leads(href);
    const position = publicPosition(item, place);
    const beside = attachments.find(({ snapshot }) => snapshot.position === position);
    return beside ? meeting.readAt(key, beside.snapshot) : null;
  };
  return {
    snapshot: {
      status: 'open',
      position,
      number: item.number,
      key,
      access: 'open',
      area: openOr('area', item.area),
      title: openOr('title', item.title) ?? untitled,
      matter: facts.matter,
      caseNumber: item.matter,
      decisions: [...decisions.filter(({ own }) => own), ...decisions.filter(({ own }) => !own)],
      recommendations: item.recommendations.map(({ by, points }, n) => ({
        by: openOr(`recommendations/${n}/by`, by),
        points: points.map((point, m) => open(`recommendations/${n}/${m}`, point)),
      })),
      sections: item.sections.map(({ kind, label, text, document }, n) => {
        const part = `sections/${n}`;
        const blocks =
          document === undefined
            ? null
            : publicBlocks(leadOnly(document, leads), text, masksIn(part), linksIn(part));
        return {
          kind,
          label: open(`${part}/label`, label),
          text: runs(part, text),
          ...(blocks === null ? {} : { blocks }),
        };
      }),
      points: item.points.map(({ label, title, text }, n) => ({
        label: open(`points/${n}/label`, label),
        title: openOr(`points/${n}/title`, title),
        text: runs(`points/${n}`, text),
      })),
      absences: item.absences.map((absence) => publicAbsence(absence, meeting)),
      attachments: attachments.map(({ snapshot }) => snapshot),
      ...(item.route === undefined ? {} : { route: item.route }),
    },
    attachments,
  };
}

/** An absence names its body only where that is not the meeting's own. */
export function publicAbsence(
  { name, party, kind, organization }: ParsedAbsence,
  { isMeetings, slugOf }: Pick<AtMeeting, 'isMeetings' | 'slugOf'>,
): AbsenceSnapshot {
  const named = organization === null ? null : readOrganizationName(organization);
  const other = named !== null && !isMeetings(named.key);
  const slug = slugOf(name);
  return { slug, name, party, kind, organization: other ? organization : null };
}
