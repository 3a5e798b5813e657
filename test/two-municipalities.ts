import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import type { Account } from '#application/access/account-store.ts';
import { addPaper } from '#application/agenda/add-entry.ts';
import { enterBreaks } from '#application/agenda/enter-breaks.ts';
import { publishAgenda } from '#application/agenda/publish-agenda.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { tell } from '#application/notice/tell.ts';
import { allowAnyLength } from '#application/paper/allow-any-length.ts';
import { closePaper } from '#application/paper/close-paper.ts';
import { savePhrase } from '#application/paper/keep-phrases.ts';
import { viewSettings } from '#application/paper/view-settings.ts';
import type { Context } from '#application/ports.ts';
import { grantedRoles, type GrantedRole } from '#domain/access/actor.ts';
import { ok } from '#domain/result.ts';
import { agendaStage } from './an-agenda.ts';
import { idOf, valueOf } from './an-archive.ts';
import { everyRight, gateOf, plainReader } from './attachments.ts';
import { aMember, anAccount, contextOfAccount } from './people.ts';
import { inPieces } from './stored-file.ts';

const today = '2026-05-12';

/**
 * One house: here a committee of canaries with a closed matter on a public agenda, settings and people, and a neighbour with people
 * of every kind. Whatever has the word "Kanarie" in it is of here.
 */
export async function twoMunicipalities(database: OpenDatabase) {
  const { db } = database;
  const stage = await agendaStage(database);
  const { secretary, approved, meeting, town } = stage;
  const stores = storesOn(db);
  const here = await stores.organizations.body('Prøvestrup Kommune');
  const there = await stores.organizations.body('Nabostrup Kommune');
  const council = stores.newId<'Organization'>();
  await stores.organizations.add([
    {
      ...{ id: council, body: there.id, name: 'Byrådet', key: 'byrådet', kind: 'council' },
      ...{ meets: true, slug: null, leader: council },
    },
  ]);
  const councilHere = stores.newId<'Organization'>();
  await stores.organizations.add([
    {
      ...{ id: councilHere, body: here.id, name: 'Kanariebyrådet', key: 'kanariebyrådet' },
      ...{ kind: 'council', meets: true, slug: null, leader: councilHere },
    },
  ]);
  await db
    .updateTable('organization')
    .set({ name: 'Kanarieudvalget' })
    .where('id', '=', town.committee)
    .execute();

  const paper = await approved('Kanariesagen', 'En kanariefugl i sagen.');
  const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from('En kanariefugl'));
  const name = 'Kanariebilag.txt';
  const { id: file } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
  while (await readNextFile(secretary, plainReader));
  valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Kanariebud' }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  await stage.plan('2026-08-12');

  const move = async (account: Account): Promise<Account> => {
    await db
      .updateTable('account')
      .set({ body_id: there.id })
      .where('id', '=', account.id)
      .execute();
    return { ...account, body: there.id };
  };
  const contextOf = (account: Account) => contextOfAccount(database, account, today);
  const somebody = await anAccount(database, { name: 'Kaja Kanarie', role: 'publicist' });
  await stores.secondFactors.begin(somebody.id, 'hemmelig');
  await stores.sessions.add(
    {
      ...{ id: stores.newId<'Session'>(), account: somebody.id, wayIn: 'password' },
      ...{ createdAt: new Date(`${today}T07:59:00Z`), lastSeenAt: new Date(`${today}T08:00:00Z`) },
      ...{ expiresAt: new Date(`${today}T20:00:00Z`), userAgent: '', addressPrefix: '' },
    },
    'fingeraftryk',
  );
  await aMember(database, town.committee, { name: 'Kurt Kanarie' });
  const neighbour = await move(await anAccount(database, { name: 'Nils Nabosen' }));

  const keeper = await contextOf(
    await anAccount(database, { name: 'Karen Kanarie', role: 'administrator' }),
  );
  const period = { from: '2026-07-01', until: '2026-07-31', name: 'Kanarieferien' };
  valueOf(await enterBreaks(keeper, { body: here.id, breaks: [period] }));
  const phrase = { id: null, title: 'Kanariefrasen', text: 'Pip.', committee: null };
  valueOf(await savePhrase(keeper, phrase));
  const law = { appliesTo: 'council', source: 'Kanarievedtægten § 2', until: null } as const;
  valueOf(await allowAnyLength(keeper, { ...law, from: today }));
  const settings = valueOf(await viewSettings(keeper));

  const draft = await stage.paper('Kanariekladden');
  const committee = town.committee;
  const as = async (who: 'mayor' | GrantedRole, where: 'here' | 'there'): Promise<Context> => {
    const account =
      who === 'mayor'
        ? await aMember(database, where === 'here' ? councilHere : council, {
            ...{ name: 'Bo Borgmester', office: 'chair' },
          })
        : await anAccount(database, { name: 'Ada Ansat', role: who });
    const context = await contextOf(where === 'here' ? account : await move(account));
    valueOf(
      await keeper.transact(async (own) => {
        const at = keeper.now();
        for (const role of grantedRoles)
          await tell(own, keeper.actor, {
            ...{ to: { role, committee }, what: 'paper-approved', about: { paper }, at },
          });
        const to = { role: 'reader', committee } as const;
        await tell(own, keeper.actor, { to, what: 'agenda-published', about: { meeting }, at });
        return ok(null);
      }),
    );
    return context;
  };
  return {
    ...{ ...stage, committee, here, there, paper, draft, file, somebody, neighbour, as, contextOf },
    published: publishedReader(database.published),
    phrase: settings.phrases.map(({ id }) => id).join(),
    law: settings.byLaws.map(({ id }) => id).join(),
    notices: async () =>
      (await db.selectFrom('notice').select('id').execute()).map(({ id }) => idOf<'Notice'>(id)),
  };
}
export type House = Awaited<ReturnType<typeof twoMunicipalities>>;
