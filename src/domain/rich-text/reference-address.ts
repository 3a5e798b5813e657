import { parseId, type AttachmentId, type PaperId } from '../ids.ts';
import type { RichReference } from './document.ts';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const year = '[1-9][0-9]{3}';
const item = `/moeder/${slug}/punkter/${slug}`;
const attached = `/arbejdsrum/sager/(${uuid})/bilag/hent/(${uuid})`;

/** Where a reference of each kind may lead. A decision has no page of its own: it stands first on that of its item. */
const patterns: Readonly<Record<RichReference['kind'], RegExp>> = {
  matter: new RegExp(`^/sager/${slug}$`),
  item: new RegExp(`^${item}$`),
  decision: new RegExp(`^${item}$`),
  document: new RegExp(`^(?:${item}/bilag/[1-9][0-9]{0,5}|${attached})$`),
  figure: new RegExp(`^/tal(?:\\?udvalg=${slug}(?:&aar=${year})?|\\?aar=${year})?$`),
};
const longest = 2_000;

/**
 * Where a reference leads, if that is an address on this site of the right kind (ADR 0014). Whatever else is told as such comes
 * from somebody who goes round the editor.
 * @returns null where it is none
 */
export const readReferenceAddress = (kind: RichReference['kind'], value: unknown): string | null =>
  typeof value === 'string' && value.length <= longest && patterns[kind].test(value) ? value : null;

/** What can lead to something that everyone may read and that may be taken down: not what is attached to a matter in the workspace. */
export const isPublicReference = (href: string): boolean =>
  !href.startsWith('/arbejdsrum/') && Object.values(patterns).some((pattern) => pattern.test(href));

/** An attachment of a paper that is being written, for those who may read the paper: in its newest version. */
export const attachedAddress = (paper: PaperId, attachment: AttachmentId): string =>
  `/arbejdsrum/sager/${paper}/bilag/hent/${attachment}`;

const attachedPattern = new RegExp(`^${attached}(?:/[0-9]+)?$`);
/** Which attachment of which paper an address leads to, in whichever version; null for every other address. */
export function readAttachedAddress(
  href: string,
): { readonly paper: PaperId; readonly attachment: AttachmentId } | null {
  const [, paper = '', attachment = ''] = attachedPattern.exec(href) ?? [];
  const ids = { paper: parseId<'Paper'>(paper), attachment: parseId<'Attachment'>(attachment) };
  return ids.paper && ids.attachment ? { paper: ids.paper, attachment: ids.attachment } : null;
}

/** In a composed agenda: the attachment at that place (from 1) of the item in which the reference stands. */
export const besideAddress = (place: number): string => `/bilag/${place}`;
export const readBesideAddress = (href: string): number | null =>
  /^\/bilag\/[1-9][0-9]{0,5}$/.test(href) ? Number(href.slice('/bilag/'.length)) : null;
