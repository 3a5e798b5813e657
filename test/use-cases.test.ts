import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** What the pages, the command line or the house itself call and no table of permissions tries, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'everybody reads what is public, through a login that reads nothing else': [
    ...['publication/find-address.ts findAddress', 'publication/gather-news.ts gatherMatterNews'],
    ...['publication/gather-news.ts gatherNews', 'publication/gather-news.ts gatherSearchNews'],
    ...['publication/view-changes.ts countChanges', 'publication/view-changes.ts viewChanges'],
    ...['publication/view-item.ts viewItem'],
    ...['publication/view-matter-changes.ts viewMatterChanges'],
  ],
  'the names of committees, for whom the page’s own view lets close it': [
    ...['paper/view-closing-along.ts viewClosingAlong'],
    ...['paper/view-closing-along.ts viewFilesAlong'],
  ],
  'the house does it by itself: nobody can ask for it': [
    ...[
      'agenda/release-due-agenda.ts releaseDueAgenda',
      'attachment/read-next-file.ts readNextFile',
    ],
    ...['mail/send-next-mail.ts sendNextMail', 'notice/mail-daily-notices.ts mailDailyNotices'],
    ...['paper/remind-of-statements.ts remindOfStatements'],
    ...['publication/refresh-stale.ts refreshStale', 'work/keep-working.ts keepWorking'],
  ],
  'it says who somebody is: it is what the right to everything else comes from': [
    ...['access/describe-actor.ts describeActor', 'access/find-signed-in.ts actorOf'],
    ...['paper/paper-gate.ts paperGate', 'paper/paper-rights.ts paperRights'],
  ],
  'anybody may begin to sign in, and end what they have begun themselves': [
    ...['access/sign-in-with-passkey.ts beginPasskeySignIn', 'access/sign-out.ts signOut'],
  ],
  'only the command line can, as the municipality’s own; each file is refused by itself (run-import.test.ts)':
    ['import/run-import.ts runImport'],
  'the command line reads what only it asks for': [
    ...['access/substitution-rules.ts substitutionRulesOn'],
    ...[
      'recognition/list-matters.ts listMatterQuestions',
      'recognition/list-matters.ts listMatters',
    ],
  ],
  'it carries what another use case lets through': [
    ...['writing/text-exchange.ts giveUpdates', 'writing/text-exchange.ts streamUpdates'],
    ...['writing/text-exchange.ts takeUpdates'],
  ],
  'it reckons with what it is given, and reads and changes nothing': [
    ...['access/view-members.ts voteOn', 'attachment/attachment-findings.ts decideFindings'],
    ...['attachment/attachment-findings.ts shownVersion'],
    ...['attachment/attachment-findings.ts uncheckedIn'],
    ...['attachment/view-attachments.ts mediaTypeOfVersion'],
    ...['notice/notice-address.ts noticeAddress', 'operations/house-status.ts findTroubles'],
    ...['paper/paper-settings.ts dayOf', 'paper/view-settings.ts previewSections'],
    ...['paper/write-paper.ts isUntouched', 'paper/write-paper.ts textMark'],
    ...['paper/write-together.ts paperDesk'],
    ...['recognition/organization-register.ts registerOf', 'storage-fault.ts storageFaultOf'],
    ...['writing/presence.ts presenceRooms', 'writing/text-exchange.ts readSeq'],
  ],
};

const read = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(`${source}${path}`, 'utf8'), ts.ScriptTarget.ESNext, true);
const under = (pattern: string): readonly string[] => globSync(pattern, { cwd: source }).toSorted();

/** The functions that a file of the application lets others call. */
function functionsOf(path: string): readonly string[] {
  const isExported = (statement: ts.Statement): boolean =>
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return read(path)
    .statements.filter(isExported)
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations
        .filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
        .map(({ name }) => name.getText());
    });
}

/** What a file that is no part of the application takes from it, by name: `paper/move-paper.ts makeMove`. */
const taken = (path: string): readonly string[] =>
  [
    ...readFileSync(`${source}${path}`, 'utf8').matchAll(
      /import\s+\{([^}]*)\}\s+from\s+'#application\/([^']+)'/g,
    ),
  ].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim().replace(/ as .*$/, ''))
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => `${from} ${name}`),
  );

/** Adapters are called by the application and not the other way; what is called from nowhere outside, nobody can ask for. */
const callers =
  ['routes/**/*.{ts,svelte}', 'commands/**/*.ts', 'server/*.ts', 'server/http/**/*.ts', 'hooks.server.ts'] // prettier-ignore
    .flatMap(under)
    .filter((path) => !path.endsWith('.test.ts'));
const asked = new Set(callers.flatMap(taken));
const useCases = under('server/application/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) =>
    functionsOf(path).map((name) => `${path.replace('server/application/', '')} ${name}`),
  )
  .filter((name) => asked.has(name));

/** What is called in the tables of a test of permissions: each of their rows is tried by whoever may and by whoever may not. */
function tried(path: string): readonly string[] {
  const file = read(path);
  const from = new Map<string, string>();
  const called: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) called.push(node.expression.getText());
    ts.forEachChild(node, look);
  };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const { text } = statement.moduleSpecifier;
      const folder = path.replace('server/application/', '').replace(/\/[^/]*$/, '');
      const place = text.startsWith('./') ? `${folder}/${text.slice(2)}` : text.replace(/^(\.\.\/|#application\/)/, ''); // prettier-ignore
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) from.set(name.text, place);
    }
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && /^(useCases|\w+UseCases)$/.test(name.getText())) look(initializer);
  }
  return called.flatMap((name) => {
    const place = from.get(name);
    return place === undefined ? [] : [`${place} ${name}`];
  });
}
const inTables = new Set(under('server/application/**/*-permissions.test.ts').flatMap(tried));
const excepted = Object.values(exceptions).flat();

test('every use case is tried by whoever may and by whoever may not, or stands among the exceptions with its reason', () => {
  expect(useCases.length).toBeGreaterThan(100);
  const untried = useCases.filter((name) => !inTables.has(name) && !excepted.includes(name));
  expect(untried).toEqual([]);
});

test('no exception is made for what is tried, or is not there', () => {
  expect(excepted.filter((name) => inTables.has(name) || !useCases.includes(name))).toEqual([]);
});
