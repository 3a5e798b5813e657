declare const entity: unique symbol;

/** A UUID that knows what it identifies, so that a `PersonId` cannot stand in for a `MeetingId`. */
export type Id<Entity extends string> = string & { readonly [entity]: Entity };

export type AccountId = Id<'Account'>;
export type AgendaEntryId = Id<'AgendaEntry'>;
export type AgendaItemId = Id<'AgendaItem'>;
export type AttachmentId = Id<'Attachment'>;
export type BodyId = Id<'Body'>;
export type DocumentId = Id<'Document'>;
export type DocumentVersionId = Id<'DocumentVersion'>;
export type FindingId = Id<'Finding'>;
export type ImportId = Id<'Import'>;
export type MatterId = Id<'Matter'>;
export type MeetingId = Id<'Meeting'>;
export type NoticeId = Id<'Notice'>;
export type OrganizationId = Id<'Organization'>;
export type PaperId = Id<'Paper'>;
export type PersonId = Id<'Person'>;
export type PlanId = Id<'Plan'>;
export type RulingId = Id<'Ruling'>;
export type SeatId = Id<'Seat'>;
export type SessionId = Id<'Session'>;
export type StatementId = Id<'Statement'>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one place where text becomes an identifier. */
export const parseId = <Entity extends string>(text: string): Id<Entity> | undefined =>
  uuid.test(text) ? (text as Id<Entity>) : undefined;
