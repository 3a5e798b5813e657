const domain = '^src/domain/';
const application = '^src/server/application/';
const adapters = '^src/server/adapters/';
const routes = '^src/routes/';
const ui = '^src/ui/';
const commands = '^src/commands/';
const tests = '[.]test[.]ts$';

/**
 * The arrows of ARCHITECTURE.md, in the form the build checks.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const config = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain knows no framework, no clock, no disk.',
      from: { path: domain, pathNot: tests },
      to: { pathNot: [domain] },
    },
    {
      name: 'application-knows-only-the-domain',
      severity: 'error',
      from: { path: application, pathNot: tests },
      to: { pathNot: [domain, application] },
    },
    {
      name: 'adapters-do-not-know-routes-or-ui',
      severity: 'error',
      from: { path: adapters, pathNot: tests },
      to: { path: [routes, ui, commands] },
    },
    {
      name: 'readers-do-not-know-the-database',
      severity: 'error',
      from: { path: '^src/server/adapters/import/', pathNot: tests },
      to: { path: '^src/server/adapters/postgres/' },
    },
    {
      name: 'routes-reach-the-world-through-use-cases',
      severity: 'error',
      from: { path: routes, pathNot: tests },
      to: { path: [adapters, commands, 'node_modules/(kysely|pg|pdfjs-dist|@myriaddreamin)'] },
    },
    {
      name: 'components-do-not-reach-the-server',
      severity: 'error',
      comment: 'Types are fine.',
      from: { path: '([.]svelte|[+](page|layout)[.]ts)$|' + ui, pathNot: tests },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-public-side-reads-what-is-published',
      severity: 'error',
      from: { path: '^src/routes/([(]public[)]|api)/' },
      to: { path: '^src/server/', pathNot: '^src/server/application/publication/' },
    },
    {
      name: 'only-the-composition-knows-every-adapter',
      severity: 'error',
      comment:
        'Nothing imports the composition, or what it is parted into, but the hooks, the server and the commands.',
      from: {
        path: '^src/',
        pathNot: [
          '^src/hooks[.]server[.]ts$',
          '^src/server/http/',
          '^src/server/(composition|standing-work)[.]ts$',
          commands,
          tests,
        ],
      },
      to: { path: '^src/server/(composition|standing-work|act-as|house)[.]ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['[.]d[.]ts$', routes, tests, '^src/params[.]ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[$]types' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
    },
  },
};
export default config;
