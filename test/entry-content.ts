import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { EntryContent, EntryPaper, FileState } from '#domain/agenda/entry-content.ts';
import { parseId, type Id } from '#domain/ids.ts';
import type { Closing } from '#domain/paper/closing.ts';
import type { PaperAttachment, PaperContent } from '#domain/paper/paper-content.ts';

/** What stands behind a line of an agenda; a test states only what matters. */

const numbered = <Entity extends string>(n: number): Id<Entity> => {
  const id = parseId<Entity>(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (!id) throw new Error('not an id');
  return id;
};

export const paperAttachment = (
  n: number,
  over: Partial<PaperAttachment> = {},
): PaperAttachment => ({
  id: numbered(n),
  title: `Bilag ${n}`,
  fileName: `bilag-${n}.pdf`,
  documentNumber: null,
  access: 'open',
  sha256: '',
  bytes: 1,
  mediaType: 'application/pdf',
  version: 1,
  addedAt: '2026-05-01T08:00:00.000Z',
  ...over,
});

/** @param over.files what is known of the attachments, in their order */
export function entryPaper({
  points = ['planen godkendes'],
  attachments = [],
  sections = [],
  caseNumber = '26-000001',
  files = [],
  ...over
}: Partial<Omit<EntryPaper, 'files' | 'content'>> & {
  readonly points?: readonly string[];
  readonly attachments?: readonly PaperAttachment[];
  readonly sections?: PaperContent['sections'];
  readonly caseNumber?: string | null;
  readonly files?: readonly FileState[];
} = {}): EntryPaper {
  return {
    id: numbered(100),
    status: 'approved',
    emptySections: [],
    requiredOf: [],
    openFindings: 0,
    decisions: [],
    cameAt: new Map(attachments.map(({ id, addedAt }) => [id, addedAt])),
    way: { before: [], planned: [] },
    files: new Map(
      files.flatMap((state, at) => {
        const id = attachments[at]?.id;
        return id === undefined ? [] : [[id, state]];
      }),
    ),
    content: {
      title: 'Ny cykelsti',
      caseNumber,
      sections,
      recommendation: { by: 'Direktionen', points },
      attachments,
    },
    ...over,
  };
}

export function entryContent({
  entry = {},
  access = { kind: 'open' },
  ...over
}: Partial<Omit<EntryContent, 'entry' | 'access'>> & {
  readonly entry?: Partial<AgendaEntry>;
  readonly access?: { readonly kind: 'open' } | ({ readonly kind: 'closed' } & Partial<Closing>);
} = {}): EntryContent {
  const position = entry.position ?? 1;
  return {
    entry: {
      id: numbered(200 + position),
      meeting: numbered(300),
      position,
      what: { kind: 'paper', paper: numbered(100) },
      supplement: 0,
      lateReason: null,
      addedAt: '2026-05-01T08:00:00.000Z',
      ...entry,
    },
    title: 'Ny cykelsti',
    access:
      access.kind === 'open'
        ? access
        : {
            ground: 'tender',
            reason: 'Forhandling',
            publicTitle: null,
            publicDecision: { kind: 'not-considered' },
            ...access,
          },
    paper: entryPaper(),
    jointWith: [],
    ...over,
  };
}
