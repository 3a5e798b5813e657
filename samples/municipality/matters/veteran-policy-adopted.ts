import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { ulrik } from '../people.ts';
import { direction } from '../standing-items.ts';
import { finalPolicy, hearingAnswer } from './veteran-policy-papers.ts';
import { head } from './veteran-policy.ts';

/** Second treatment, with the hearing answer. */
export const reworked: SampleItem = {
  ...head,
  summary: `
Udkast til veteranpolitik har været i høring i Handicaprådet. Udvalget skal tage stilling til de ændringer, som
høringssvaret giver anledning til, inden politikken sendes videre til Økonomiudvalget og Kommunalbestyrelsen.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget godkender administrationens forslag til ændringer på baggrund af høringssvaret',
      'at veteranpolitikken anbefales til vedtagelse i Kommunalbestyrelsen',
    ],
  },
  decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
  presentation: `
Udvalget sendte på sit møde den 2. juni 2025 første udkast til veteranpolitik i høring. Handicaprådet behandlede
udkastet den 17. juni 2025 og har afgivet et høringssvar, der er vedlagt.

Administrationen foreslår tre ændringer. Indledningen får et afsnit om psykiske og andre usynlige følger af en
udsendelse. Målet om et fast mødested præciseres, så det fremgår, at lokalet skal være tilgængeligt for alle. Endelig
tilføjes det, at opfølgningen hvert år forelægges Handicaprådet.

Lokalet ved den tidligere station i Strandbøge er siden fundet egnet. Der er niveaufri adgang fra gaden, og lokalet
kan bruges to aftener om ugen uden udgift for kommunen.`,
  statements: `
Handicaprådet udtaler den 17. juni 2025, at rådet hilser politikken velkommen, at usynlige handicap bør nævnes
udtrykkeligt, og at mødestedet skal kunne bruges af alle uanset funktionsevne.`,
  assessment: `
Høringssvaret er imødekommet fuldt ud. Ændringerne forlænger politikken med under en side og medfører ikke udgifter.`,
  disability: `
Høringssvaret har gjort politikken tydeligere for veteraner med usynlige handicap, og tilgængeligheden af mødestedet
er nu en del af målet.`,
  finance: 'Ingen.',
  competence: 'Kommunalbestyrelsen.',
  attachments: [
    {
      title: 'JA - Veteranpolitik september 2025 tilrettet',
      documentNumber: '58833/25',
      pages: finalPolicy,
    },
    {
      title: 'HCR - Høringssvar vedr. veteranpolitik',
      documentNumber: '50216/25',
      pages: hearingAnswer,
    },
  ],
};

const passedOn = {
  ...head,
  recommended: {
    by: direction,
    points: ['at Veteranpolitik for Bøgelund Kommune vedtages'],
  },
  summary: `
Udvalget for Job & Arbejdsmarked anbefaler, at Kommunalbestyrelsen vedtager kommunens første veteranpolitik.`,
  presentation: `
Veteranpolitikken er blevet til på opfordring fra veteraner i kommunen og har været i høring i Handicaprådet, hvis
bemærkninger er indarbejdet. Politikken har fire indsatsområder med hver sit mål: én indgang til kommunen, arbejde og
uddannelse, familie og pårørende samt anerkendelse.

Politikken følges op hvert år i november, første gang i 2026, og opfølgningen forelægges Handicaprådet.`,
  disability: 'Handicaprådets bemærkninger er indarbejdet i politikken.',
  finance: 'Politikken gennemføres inden for de eksisterende rammer.',
  competence: 'Kommunalbestyrelsen',
} satisfies SampleItem;

export const recommended: SampleItem = {
  ...passedOn,
  decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
};

export const adopted: SampleItem = {
  ...passedOn,
  decision: {
    text: 'Godkendt. Kommunalbestyrelsen takker veteranerne for deres bidrag til politikken.',
    outcome: 'approved',
  },
  elsewhere: [
    {
      committee: before.finance,
      date: '2025-10-06',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
      excused: [ulrik],
    },
    {
      committee: before.job,
      date: '2025-09-08',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
};
