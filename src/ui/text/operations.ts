import type { MailGivenUp } from '#application/mail/outbox.ts';
import type { Trouble } from '#application/operations/house-status.ts';
import { formatBytes } from '../format/bytes.ts';
import { formatInstant } from '../format/date.ts';
import { formatCount } from '../format/number.ts';

type Told = { readonly heading: string; readonly help: string };

const mailFaults: Record<MailGivenUp['type'], string> = {
  'address-refused':
    'Mailserveren afviser modtagerens adresse. Ret personens e-mail, eller se i mailserverens log.',
  'message-refused': 'Mailserveren afviser indholdet eller afsenderen. Se i mailserverens log.',
  'sign-in-refused': 'Mailserveren godtager ikke login. Ret brugeren og koden i RAADSLAG_SMTP.',
  unreachable:
    'Mailserveren kan ikke nås, eller forbindelsen kan ikke krypteres. Se efter, om RAADSLAG_SMTP er rigtig, og om der er åbent ud til den.',
  failed: 'Mailen kunne ikke afleveres. Se i mailserverens log, eller om datamappen kan skrives.',
  expired: 'Mailen nåede ikke frem, før linket i den udløb.',
  wordless: 'Mailen er fra en anden udgave af Rådslag, end den, der kører.',
};

/** Why a mail did not go; `code` is the mail server's answer. */
const mailFault = (fault: MailGivenUp['type'], code: number | null): string =>
  code === null ? mailFaults[fault] : `${mailFaults[fault]} (Svar ${code}.)`;

/** What is wrong, and what to do about it. */
export function troubleText(trouble: Trouble): Told {
  switch (trouble.kind) {
    case 'databaseAway':
      return {
        heading: 'Databasen svarer ikke',
        help: 'Siderne kan ikke vises. Se efter, om PostgreSQL kører, og om disken er fuld. Den indbyggede database starter igen sammen med Rådslag.',
      };
    case 'otherVersion':
      return {
        heading: 'Databasen passer ikke til denne udgave af Rådslag',
        help: 'En anden udgave har ført den ajour, mens denne kørte. Genstart med den nye udgave.',
      };
    case 'diskFull':
      return {
        heading: `Der er kun ${formatBytes(trouble.free)} ledig på disken`,
        help: 'Flyt ældre sikkerhedskopier væk fra datamappen, eller giv den mere plads. En fuld disk stopper import og udgivelse.',
      };
    case 'noBackup':
      return {
        heading: 'Der er ingen sikkerhedskopi i datamappen',
        help: 'Tag en med raadslag backup, og lad det ske hver nat. Lægges kopierne et andet sted, så overvåg dem dér.',
      };
    case 'oldBackup':
      return {
        heading: `Den nyeste sikkerhedskopi i datamappen er ${formatCount(trouble.days, 'dag', 'dage')} gammel`,
        help: 'Se efter, hvorfor den natlige raadslag backup ikke er kørt. Lægges kopierne et andet sted, så overvåg dem dér.',
      };
    case 'importCutOff':
      return {
        heading:
          trouble.handles.length === 1
            ? `Import ${trouble.handles[0] ?? ''} blev afbrudt`
            : `Importerne ${trouble.handles.join(', ')} blev afbrudt`,
        help: 'Kør den samme kommando igen; den fortsætter, hvor den slap. raadslag imports viser, hvad der blev lagt ind.',
      };
    case 'stale':
      return {
        heading: `${formatCount(trouble.count, 'offentlig side venter', 'offentlige sider venter')} på at blive lavet om`,
        help: 'Det sker af sig selv efter en import eller udgivelse. Bliver de stående, så kør raadslag publish.',
      };
    case 'pagesNotKept':
      return {
        heading: 'Siderne gemmes ikke mellem besøg',
        help: 'Forbindelsen, der melder om udgivelser, er afbrudt, og den oprettes igen af sig selv. Så længe laves hver side forfra: den er rigtig, men langsommere.',
      };
    case 'noIndex':
      return {
        heading: 'Søgeindekset er der ikke',
        help: 'Det bygges, når serveren starter. Bliver det ved at mangle, så kør raadslag search --rebuild.',
      };
    case 'mailDelayed': {
      const { count, since, fault, code } = trouble.delayed;
      return {
        heading: `${formatCount(count, 'mail kan', 'mails kan')} ikke sendes`,
        help: `Den første har ventet siden ${formatInstant(since)}. ${mailFault(fault, code)} Der prøves igen med længere og længere mellemrum i et døgn.`,
      };
    }
    case 'mailGivenUp':
      return {
        heading: `${formatCount(
          trouble.givenUp.reduce((sum, { count }) => sum + count, 0),
          'mail er',
          'mails er',
        )} opgivet den seneste uge`,
        help: trouble.givenUp
          .map(({ fault, code, count }) => `${count}: ${mailFault(fault, code)}`)
          .join(' '),
      };
    case 'faults':
      return {
        heading: `${formatCount(trouble.count, 'fejl', 'fejl')} det seneste døgn`,
        help: 'Find dem i loggen nedenfor. Fejlnummeret er det, den besøgende så; hele fejlen står i serverens udskrift (journalctl) under samme nummer.',
      };
  }
}

export const operationsText = {
  title: 'Drift',
  seen: (moment: string) => `Som det så ud ${moment}. Siden er kun for kommunens IT-afdeling.`,
  troubles: 'Kræver handling',
  noTroubles: 'Intet kræver handling',
  well: 'Alt er, som det skal være.',
  program: 'Programmet',
  version: 'Rådslag',
  node: 'Node.js',
  up: 'Kørt siden',
  breakGlass: 'Nødkontoen',
  uses: (uses: number, last: string | null) =>
    last === null
      ? 'ikke brugt de seneste 30 dage'
      : `brugt ${formatCount(uses, 'gang', 'gange')} de seneste 30 dage, sidst ${last}`,
  database: 'Databasen',
  kind: { embedded: 'Indbygget PostgreSQL', server: 'PostgreSQL' },
  where: 'Ligger i',
  size: 'Størrelse',
  migration: 'Ført ajour til',
  connections: 'Forbindelser',
  unknown: 'kan ikke findes ud af',
  archive: 'Arkivet',
  meetings: 'Møder',
  lastPublication: 'Seneste udgivelse',
  lastImport: 'Seneste import',
  importState: {
    done: 'færdig',
    notDone: 'ikke færdig',
  },
  importCounts: (imported: number, unchanged: number, refused: number) =>
    `${formatCount(imported, 'fil importeret', 'filer importeret')}, ${unchanged} uændret, ${refused} afvist`,
  running: 'Importer i gang',
  waiting: 'Venter',
  stale: (count: number) => formatCount(count, 'side skal laves om', 'sider skal laves om'),
  findings: (count: number) =>
    formatCount(
      count,
      'fund af personoplysninger uden afgørelse',
      'fund af personoplysninger uden afgørelse',
    ),
  never: 'ingen endnu',
  serving: 'Søgning og sider',
  index: 'Søgeindeks',
  indexOf: (size: string, moment: string) => `${size}, skrevet ${moment}`,
  noIndex: 'ikke bygget endnu',
  pages: 'Gemte sider',
  pagesOf: (size: string, limit: string) => `${size} af højst ${limit}`,
  hits: 'Svaret af gemte sider',
  mail: 'Mail',
  mailTo: { smtp: 'Sendes gennem', folder: 'Skrives som filer i' },
  mailWaiting: 'Venter på at blive sendt',
  mailSent: 'Sendt den seneste uge',
  disk: 'Disken',
  folder: 'Datamappe',
  free: 'Ledig plads',
  freeOf: (free: string, of: string) => `${free} af ${of}`,
  backups: 'Sikkerhedskopier',
  backupTable: 'Tabel over sikkerhedskopier',
  backupFile: 'Fil',
  backupAt: 'Taget',
  backupSize: 'Størrelse',
  automatic: 'taget af Rådslag selv',
  noBackups: 'Der er ingen i datamappen. Tag en med: raadslag backup',
  log: 'Log',
  logLines: 'Loggens linjer',
  logAbout: 'De seneste 200 linjer, de nyeste først. Klokkeslæt er i UTC.',
  noLog: 'Der er ikke skrevet noget endnu.',
};
