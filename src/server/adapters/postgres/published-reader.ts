import type { Published } from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';
import { countAddresses, readAddresses } from './published-addresses.ts';
import { readCommittee, readCommittees } from './published-committee.ts';
import { readCounts } from './published-figures.ts';
import { readFile } from './published-file.ts';
import { readFront } from './published-front.ts';
import { readMatter, readMatters } from './published-matter.ts';
import { readAttachment, readMeeting, readMeetings } from './published-meeting.ts';
import { readPlanned } from './published-planned.ts';
import { readDecidedAt, readPublications } from './published-publications.ts';
import { readPeople, readPerson } from './published-person.ts';
import { readUnderWay } from './published-under-way.ts';
import { findPlainly } from './find-plainly.ts';

/**
 * What the public side can ask for, read from the schema `published`.
 * @param db the reader's own login, which sees nothing else: what has been closed or withdrawn has no
 *   row there, so that every answer about it is the one about what never was
 */
export function publishedReader(db: PublishedDb): Published {
  return {
    body: async () => {
      const site = await db.selectFrom('published.site').select('body_name').executeTakeFirst();
      return site?.body_name ?? null;
    },
    front: (today) => readFront(db, today),
    committees: () => readCommittees(db),
    committee: (slug) => readCommittee(db, slug),
    underWay: (committee, today) => readUnderWay(db, committee, today),
    people: () => readPeople(db),
    person: (slug) => readPerson(db, slug),
    meetings: (page) => readMeetings(db, page),
    meeting: (slug, version) => readMeeting(db, slug, version),
    attachment: (meeting, itemKey, position) => readAttachment(db, meeting, itemKey, position),
    file: (meeting, itemKey, position) => readFile(db, meeting, itemKey, position),
    matter: (slug) => readMatter(db, slug),
    matters: (page) => readMatters(db, page),
    counts: (today) => readCounts(db, today),
    publications: (asked) => readPublications(db, asked),
    planned: (asked) => readPlanned(db, asked),
    decidedAt: (meetings) => readDecidedAt(db, meetings),
    addresses: (kind, part, size) => readAddresses(db, kind, part, size),
    countAddresses: (kind) => countAddresses(db, kind),
    find: (request) => findPlainly(db, request),
    redirect: async (path) => {
      const row = await db
        .selectFrom('published.redirect')
        .select('to_path')
        .where('from_path', '=', path)
        .executeTakeFirst();
      return row?.to_path ?? null;
    },
  };
}
