/** What stands on every page. */
export const siteText = {
  name: 'Rådslag',
  noBody: 'Kommunen',
  skip: 'Gå til indholdet',
  home: 'Forside',
  mainMenu: 'Hovedmenu',
  emblem: 'Syv punkter i en ring om et ottende: dem, der rådslår om et bord',
  here: 'Du er her',
  committees: 'Udvalg',
  meetings: 'Møder',
  matters: 'Sager',
  search: 'Søg',
  footer: 'Om siden',
  published: 'Her står det, kommunen har offentliggjort: dagsordener, referater og sager.',
  accessibility: 'Tilgængelighedserklæring',
  pages: 'Sider',
  table: 'Tabel',
  earlierPage: 'Forrige side',
  laterPage: 'Næste side',
  pageOf: (page: number, pages: number) => `Side ${page} af ${pages}`,
  /** A page's title, from the particular to the general. */
  title: (parts: readonly string[]) => parts.join(' – '),
};
