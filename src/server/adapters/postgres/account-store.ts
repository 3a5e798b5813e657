import { sql, type Selectable } from 'kysely';
import type { Account, AccountStore } from '#application/access/account-store.ts';
import type { Db } from './database.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const accountStore = (db: Db): AccountStore => ({
  async find(id) {
    const row = await db.selectFrom('account').where('id', '=', id).selectAll().executeTakeFirst();
    return row ? toAccount(row) : null;
  },
  async withEmail(email) {
    const row = await db
      .selectFrom('account')
      .where('email', '=', email.trim().toLowerCase())
      .selectAll()
      .executeTakeFirst();
    return row ? toAccount(row) : null;
  },
  async list() {
    const rows = await db
      .selectFrom('account')
      .where((row) => row.or([row('is_demonstration', '=', false), row('status', '=', 'active')]))
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(toAccount);
  },
  async add(account) {
    await db
      .insertInto('account')
      .values({
        id: account.id,
        body_id: account.body,
        name: account.name,
        email: account.email,
        person_id: account.person,
        password_hash: account.passwordHash,
        status: account.status,
        language: account.language,
        is_demonstration: account.isDemonstration,
        break_glass: account.isBreakGlass,
        created_at: account.createdAt,
      })
      .execute();
  },
  async setName(id, name) {
    await db.updateTable('account').set({ name }).where('id', '=', id).execute();
  },
  async setLanguage(id, language) {
    await db.updateTable('account').set({ language }).where('id', '=', id).execute();
  },
  async setPasswordHash(id, hash) {
    await db.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute();
  },
  async setPerson(id, person) {
    await db.updateTable('account').set({ person_id: person }).where('id', '=', id).execute();
  },
  async close(id) {
    await db.updateTable('account').set({ status: 'closed' }).where('id', '=', id).execute();
  },
  async countAdministrators(but) {
    const { count } = await db
      .selectFrom('account as a')
      .innerJoin('account_grant as g', 'g.account_id', 'a.id')
      .where('a.id', '!=', but)
      .where('a.body_id', '=', (row) =>
        row.selectFrom('account as own').select('own.body_id').where('own.id', '=', but),
      )
      .where('a.status', '=', 'active')
      .where('g.role', '=', 'administrator')
      .where('g.valid_until', 'is', null)
      .select((row) => row.fn.count<number>('a.id').distinct().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },
  async administrators(body, at) {
    const day = at.toISOString().slice(0, 10);
    const rows = await db
      .selectFrom('account as a')
      .where('a.status', '=', 'active')
      .where('a.is_demonstration', '=', false)
      .where('a.body_id', '=', body)
      .where((row) =>
        row.exists(
          row
            .selectFrom('account_grant as g')
            .select('g.id')
            .whereRef('g.account_id', '=', 'a.id')
            .where('g.role', '=', 'administrator')
            .where((row) =>
              row.or([row('g.valid_from', 'is', null), row('g.valid_from', '<=', day)]),
            )
            .where((row) =>
              row.or([row('g.valid_until', 'is', null), row('g.valid_until', '>=', day)]),
            ),
        ),
      )
      .selectAll('a')
      .orderBy('a.id')
      .execute();
    return rows.map(toAccount);
  },
  async bodiesOfDemonstration() {
    const rows = await db
      .selectFrom('account')
      .groupBy('body_id')
      .having(sql<boolean>`bool_and(is_demonstration)`)
      .select('body_id')
      .execute();
    return new Set(rows.map(({ body_id }) => toId<'Body'>(body_id)));
  },
  async removeGrant(id) {
    await db.deleteFrom('account_grant').where('id', '=', id).execute();
  },
  async grantsOf(id) {
    const rows = await db
      .selectFrom('account_grant as g')
      .leftJoin('organization as o', 'o.id', 'g.organization_id')
      .leftJoin('account as other', 'other.id', 'g.deputy_for')
      .where('g.account_id', '=', id)
      .select([
        'g.id',
        'g.account_id',
        'g.role',
        'o.leader_id',
        'g.deputy_for',
        'other.name as instead_of',
        'g.valid_from',
        'g.valid_until',
        'g.from_sign_in',
      ])
      .orderBy('g.id')
      .execute();
    return rows.map((row) => ({
      id: toId(row.id),
      account: toId(row.account_id),
      role: row.role,
      committee: toIdOrNull(row.leader_id),
      deputyFor: toIdOrNull(row.deputy_for),
      insteadOf: row.instead_of,
      from: row.valid_from,
      until: row.valid_until,
      fromSignIn: row.from_sign_in,
    }));
  },
  async addGrant(grant) {
    await db
      .insertInto('account_grant')
      .values({
        id: grant.id,
        account_id: grant.account,
        role: grant.role,
        organization_id: grant.committee,
        deputy_for: grant.deputyFor,
        valid_from: grant.from,
        valid_until: grant.until,
        from_sign_in: grant.fromSignIn,
      })
      .execute();
  },
  async closeDemonstration() {
    const theirs = db.selectFrom('account').where('is_demonstration', '=', true).select('id');
    await db.deleteFrom('session').where('account_id', 'in', theirs).execute();
    await db.deleteFrom('account_grant').where('account_id', 'in', theirs).execute();
    await db
      .updateTable('account')
      .set({ status: 'closed', password_hash: null, person_id: null })
      .where('is_demonstration', '=', true)
      .execute();
  },
});

export const toAccount = (row: Selectable<Schema['account']>): Account => ({
  id: toId(row.id),
  body: toId(row.body_id),
  name: row.name,
  email: row.email,
  person: toIdOrNull(row.person_id),
  passwordHash: row.password_hash,
  status: row.status,
  language: row.language,
  isDemonstration: row.is_demonstration,
  isBreakGlass: row.break_glass,
  createdAt: row.created_at,
});
