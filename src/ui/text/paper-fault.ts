import type { PaperFault } from '#domain/paper/find-faults.ts';
import { inBothLanguages } from './language.ts';

type FaultKind = PaperFault['what']['kind'];

/** What a paper lacks, in a sentence each; `what` is the section, the point, the unit or the step that it is about, `role` whom the step is for. */
export const paperFaultText = inBothLanguages<
  Record<FaultKind, (what: string, role: string) => string>
>(
  {
    'title-missing': () => 'Sagen har ingen titel.',
    'case-number-missing': () => 'Sagen har intet sagsnummer.',
    'recommendation-missing': () => 'Indstillingen har ingen punkter.',
    'recommended-by-missing': () => 'Skriv, hvem der indstiller.',
    'competence-missing': () => 'Skriv, hvem der afgør sagen.',
    'meeting-missing': () => 'Sagen er ikke sat til et møde.',
    'kle-malformed': () => 'KLE-emnet er ikke skrevet som 15.20.00.',
    'kle-unknown': () => 'KLE-emnet findes ikke i emneplanen.',
    'kle-obsolete': (numbers) =>
      numbers === ''
        ? 'KLE-emnet er udgået. Vælg et andet.'
        : `KLE-emnet er udgået. Brug ${numbers}.`,
    'public-title-usual': () => 'Offentligheden ser kun »Lukket punkt«. Kan titlen sige mere?',
    'public-decision-not-considered': () =>
      'Der er ikke taget stilling til, om beslutningen kan offentliggøres.',
    'section-missing': (label) => `Afsnittet »${label}« er tomt.`,
    'reference-gone': (words) =>
      `Henvisningen »${words}« fører ingen steder hen: det, den peger på, er ikke offentligt.`,
    'point-blank': (number) => `Indstillingens punkt ${number} er tomt.`,
    'finding-open': (quote) => `Tag stilling til, om dette må stå: ${quote}`,
    'statement-waiting': (unit) => `${unit} har ikke svaret endnu.`,
    'statement-required': (unit) =>
      `${unit} har ikke svaret endnu. Udtalelsen skal foreligge, før dagsordenen sendes ud.`,
    'statement-required-anew': (unit) =>
      `${unit} svarede på en tekst, som siden er ændret. Udtalelsen skal foreligge, før dagsordenen sendes ud.`,
    'step-unheld': (step, role) =>
      `Ingen i udvalget har rollen ${role}, som trinnet »${step}« kræver, så ingen får besked. Sig det til en administrator.`,
    'step-owners': (step, role) =>
      `I udvalget har kun sagsbehandleren selv rollen ${role}, som trinnet »${step}« kræver, og kan ikke godkende sin egen sag. Sig det til en administrator.`,
    'statement-outdated': (unit) => `${unit} svarede på en tekst, som siden er ændret.`,
  },
  {
    'title-missing': () => 'The matter has no title.',
    'case-number-missing': () => 'The matter has no case number.',
    'recommendation-missing': () => 'The recommendation has no points.',
    'recommended-by-missing': () => 'Say who recommends it.',
    'competence-missing': () => 'Say who decides the matter.',
    'meeting-missing': () => 'The matter has no meeting yet.',
    'kle-malformed': () => 'The KLE subject is not written like 15.20.00.',
    'kle-unknown': () => 'The KLE subject is not in the register.',
    'kle-obsolete': (numbers) =>
      numbers === ''
        ? 'The KLE subject is no longer used. Choose another.'
        : `The KLE subject is no longer used. Use ${numbers}.`,
    'public-title-usual': () => 'The public sees only “Lukket punkt”. Could the title say more?',
    'public-decision-not-considered': () =>
      'Nobody has considered whether the decision can be published.',
    'section-missing': (label) => `The section “${label}” is empty.`,
    'reference-gone': (words) =>
      `The reference “${words}” leads nowhere: what it points to is not public.`,
    'point-blank': (number) => `Point ${number} of the recommendation is empty.`,
    'finding-open': (quote) => `Decide whether this may stand: ${quote}`,
    'statement-waiting': (unit) => `${unit} has not answered yet.`,
    'statement-required': (unit) =>
      `${unit} has not answered yet. The statement must be there before the agenda is sent.`,
    'statement-required-anew': (unit) =>
      `${unit} answered about a text that has changed since. The statement must be there before the agenda is sent.`,
    'step-unheld': (step, role) =>
      `Nobody in the committee has the role ${role}, which the step “${step}” demands, so nobody is told. Tell an administrator.`,
    'step-owners': (step, role) =>
      `In the committee only the case officer has the role ${role}, which the step “${step}” demands, and cannot approve their own matter. Tell an administrator.`,
    'statement-outdated': (unit) => `${unit} answered about a text that has changed since.`,
  },
);

/** What a fault's sentence is about. */
export function subjectOf({ what }: PaperFault): string {
  switch (what.kind) {
    case 'section-missing':
      return what.label;
    case 'reference-gone':
      return what.words;
    case 'point-blank':
      return String(what.number);
    case 'finding-open':
      return what.finding.masked;
    case 'kle-obsolete':
      return what.replacedBy.join(', ');
    case 'step-unheld':
    case 'step-owners':
      return what.step;
    case 'statement-required':
    case 'statement-required-anew':
    case 'statement-waiting':
    case 'statement-outdated':
      return what.unit;
    default:
      return '';
  }
}
