import { sql, type Kysely } from 'kysely';

/**
 * Meetings are planned before there is a document of them: when, where, and by whose plan. What is to be public of a plan
 * (time and place, nothing else) lies in `published` like everything that is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table planned_meeting (
      meeting_id uuid primary key references meeting,
      -- Meetings that were planned in one go have one.
      plan_id uuid not null,
      ends text,
      place text,
      kind text not null check (kind in ('ordinary', 'extraordinary')),
      state text not null check (state in ('planned', 'cancelled')),
      cancelled_reason text,
      -- Goes up with every change that a calendar shows (RFC 5545 § 3.8.7.4).
      sequence integer not null,
      -- Since when the public knows of it; null while it does not.
      announced_at timestamptz,
      planned_by text not null,
      planned_at timestamptz not null,
      changed_at timestamptz not null,
      check ((state = 'cancelled') = (cancelled_reason is not null))
    );
    create index planned_meeting_by_plan on planned_meeting (plan_id);
    create table deadline_rule (
      organization_id uuid not null references organization,
      rule jsonb not null,
      valid_from date not null,
      valid_until date,
      primary key (organization_id, valid_from),
      check (valid_until >= valid_from)
    );
    -- School holidays and the council's own summer break.
    create table break_period (
      body_id uuid not null references body,
      name text not null,
      first_date date not null,
      last_date date not null,
      primary key (body_id, first_date, last_date, name),
      check (last_date >= first_date)
    );
    create table published.planned_meeting (
      -- The same through every change, and when the meeting is published for real (LAW M2).
      uid text primary key,
      committee_slug text not null,
      committee_name text not null,
      date date not null,
      time text,
      ends text,
      place text,
      state text not null check (state in ('planned', 'cancelled', 'published')),
      -- The published meeting that has taken its place.
      meeting_slug text,
      sequence integer not null,
      changed_at timestamptz not null,
      check ((state = 'published') = (meeting_slug is not null))
    );
    create index planned_meeting_by_committee on published.planned_meeting (committee_slug, date);
    create index planned_meeting_by_meeting on published.planned_meeting (meeting_slug);
    create trigger announce_publication
      after insert or update or delete or truncate on published.planned_meeting
      for each statement execute function announce_publication();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table published.planned_meeting, break_period, deadline_rule, planned_meeting;
  `.execute(db);
}
