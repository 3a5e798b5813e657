import { sql, type RawBuilder, type Selectable } from 'kysely';
import type {
  NoticeReader,
  NoticeStore,
  ReceivedNotice,
} from '#application/notice/notice-store.ts';
import type { Notice, NoticeAudience } from '#domain/notice/notice.ts';
import { toAccount } from './account-store.ts';
import type { Db } from './database.ts';
import type { NoticeSchema } from './notice-schema.ts';
import { isPaperVisible } from './paper-visible.ts';
import { toId } from './row-ids.ts';

export const noticeStore = (db: Db): NoticeStore => ({
  async add({ id, to, what, about, at }, recipients) {
    await db
      .insertInto('notice')
      .values({
        id,
        account_id: 'account' in to ? to.account : null,
        role: 'role' in to ? to.role : null,
        committee_id: 'role' in to ? to.committee : null,
        what,
        paper_id: 'paper' in about ? about.paper : null,
        meeting_id: 'meeting' in about ? about.meeting : null,
        at,
      })
      .execute();
    if (recipients.length === 0) return;
    await db
      .insertInto('notice_recipient')
      .values(
        recipients.map(({ account, waitsForMail }) => ({
          notice_id: id,
          account_id: account,
          read_at: null,
          waits_for_mail: waitsForMail,
        })),
      )
      .execute();
  },
  async ofPaper(paper) {
    const rows = await db
      .selectFrom('notice')
      .selectAll()
      .where('paper_id', '=', paper)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(toNotice);
  },
  list: (reader, limit) => received(db, reader, sql`true`, limit),
  async find(reader, id) {
    return (await received(db, reader, sql`n.id = ${id}`, 1))[0] ?? null;
  },
  async countUnread(reader) {
    const { rows } = await sql<{ unread: number }>`
      select count(*)::int as unread from ${seen(reader)} and r.read_at is null
    `.execute(db);
    return rows[0]?.unread ?? 0;
  },
  async markRead(account, which, at) {
    await db
      .updateTable('notice_recipient')
      .set({ read_at: at })
      .where('account_id', '=', account)
      .where('read_at', 'is', null)
      .$if(which !== 'all', (query) => query.where('notice_id', '=', which))
      .execute();
  },
  async mayBeMeant(audience) {
    const { rows } = await sql<Parameters<typeof toAccount>[0]>`
      select a.* from account a where a.status = 'active' and (${meantBy(audience)}) order by a.name, a.id
    `.execute(db);
    return rows.map(toAccount);
  },
  async mailChoice(account) {
    const row = await db
      .selectFrom('notice_choice')
      .select('mail')
      .where('account_id', '=', account)
      .executeTakeFirst();
    return row?.mail ?? 'at-once';
  },
  async takeWaitingForMail(before) {
    const { rows } = await sql<{ account_id: string }>`
      with taken as (
        update notice_recipient r set waits_for_mail = false from notice n
        where n.id = r.notice_id and r.waits_for_mail and n.at < ${before}
        returning r.account_id
      )
      select distinct account_id from taken
    `.execute(db);
    return rows.map((row) => toId(row.account_id));
  },
  async chooseMail(account, mail) {
    if (mail === 'none')
      await db
        .updateTable('notice_recipient')
        .set({ waits_for_mail: false })
        .where('account_id', '=', account)
        .where('waits_for_mail', '=', true)
        .execute();
    await db
      .insertInto('notice_choice')
      .values({ account_id: account, mail })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ mail }))
      .execute();
  },
});

/** A reader's notices of what they may read now: the one place where that is asked. */
const seen = ({ account, papers, committees }: NoticeReader): RawBuilder<unknown> => sql`
  notice n
  join notice_recipient r on r.notice_id = n.id and r.account_id = ${account}
  left join paper on paper.id = n.paper_id
  left join organization paper_committee on paper_committee.id = paper.committee_id
  left join meeting m on m.id = n.meeting_id
  left join organization o on o.id = m.organization_id
  left join organization leader on leader.id = o.leader_id
  where (
    (paper.id is not null and ${isPaperVisible(papers)})
    or (m.id is not null and ${
      committees === 'all' ? sql`true` : sql`leader.id = any(${[...committees]}::uuid[])`
    })
  )
`;

type Row = Pick<Selectable<NoticeSchema['notice']>, 'id' | 'what' | 'at'> & {
  readonly read_at: Date | null;
} & (
    | { readonly paper_id: string; readonly title: string; readonly paper_committee: string }
    | {
        readonly paper_id: null;
        readonly meeting_id: string;
        readonly committee: string;
        readonly date: string;
        readonly time: string | null;
        readonly published: boolean;
      }
  );

async function received(
  db: Db,
  reader: NoticeReader,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<readonly ReceivedNotice[]> {
  const { rows } = await sql<Row>`
    select n.id, n.what, n.at, r.read_at, n.paper_id, n.meeting_id, paper.title,
      paper_committee.name as paper_committee, leader.name as committee, m.date, m.time, m.state = 'published' as published
    from ${seen(reader)} and ${which}
    order by r.read_at is not null, n.at desc, n.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    id: toId(row.id),
    what: row.what,
    at: row.at,
    readAt: row.read_at,
    about:
      row.paper_id === null
        ? {
            kind: 'meeting',
            meeting: toId(row.meeting_id),
            committee: row.committee,
            date: row.date,
            time: row.time,
            isPublished: row.published,
          }
        : {
            kind: 'paper',
            paper: toId(row.paper_id),
            title: row.title,
            committee: row.paper_committee,
          },
  }));
}

/** Who has the role in the committee, or sits in it, at any time; the council's chair is the mayor (LAW L7). */
function meantBy(to: NoticeAudience): RawBuilder<unknown> {
  if ('account' in to) return sql`a.id = ${to.account}`;
  const { role, committee } = to;
  if (role === 'chair')
    return sql`exists (
      select from person own
      join person p on p.leader_id = own.leader_id
      join seat s on s.person_id = p.id and s.office in ('chair', 'vice-chair')
      join organization o on o.id = s.organization_id
      where own.id = a.person_id and o.leader_id = ${committee})`;
  if (role !== 'reader')
    return sql`exists (
      select from account_grant g left join organization o on o.id = g.organization_id
      where g.account_id = a.id and g.role = ${role}
        and (g.organization_id is null or o.leader_id = ${committee}))
      and a.body_id = (select body_id from organization where id = ${committee})`;
  return sql`exists (
    select from person own
    join person p on p.leader_id = own.leader_id
    join seat s on s.person_id = p.id
    join organization o on o.id = s.organization_id
    join organization leader on leader.id = o.leader_id
    where own.id = a.person_id and (leader.id = ${committee} or (leader.kind = 'council' and s.office = 'chair')))
    and a.body_id = (select body_id from organization where id = ${committee})`;
}

const toNotice = (row: Selectable<NoticeSchema['notice']>): Notice => ({
  id: toId(row.id),
  to:
    row.role !== null && row.committee_id !== null
      ? { role: row.role, committee: toId(row.committee_id) }
      : { account: toId(row.account_id ?? '') },
  what: row.what,
  about:
    row.paper_id === null ? { meeting: toId(row.meeting_id ?? '') } : { paper: toId(row.paper_id) },
  at: row.at,
});
