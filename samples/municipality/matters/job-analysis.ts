import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction } from '../standing-items.ts';

const competence = now.job.name;
const head = {
  area: 'JUI',
  matter: '26-000977',
  title: 'Analyse af beskæftigelsesindsatsen 2026',
} as const;

export const begun: SampleItem = {
  ...head,
  summary: `
Budgetaftalen for 2026 indeholder en analyse af beskæftigelsesindsatsen. Udvalget præsenteres for formål og tidsplan.`,
  recommended: { by: direction, points: ['at udvalget tager orienteringen til efterretning'] },
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
  competence,
  presentation: `
#### Hvorfor en analyse

Regnskabet for 2024 viste et merforbrug på 6,4 mio. kr. på udvalgets område. Budgettet er siden tilpasset, men presset fra sygedagpenge er fortsat
stort.

#### Det skal analysen vise

Analysen skal vise, hvor indsatsen har størst virkning i forhold til, hvad den koster. Den skal derfor blandt andet undersøge:

- Hvordan resultaterne fordeler sig på de enkelte ydelser, sammenlignet med kommuner med samme rammevilkår
- Hvor mange der forlader forsørgelse efter at have deltaget i et tilbud, sat over for udgiften
- Om tid til samtaler kan skaffes ved at lukke mindre projekter

Analysen laves af et konsulenthus, der er valgt efter et udbud mellem fire. Resultatet fremlægges i juni.`,
  assessment: `
Det er administrationens vurdering, at analysen giver et solidt grundlag for beskæftigelsesplanen for 2027.`,
  finance: 'Analysen koster 420.000 kr., som er afsat i budgettet for 2026.',
};

export const presented: SampleItem = {
  ...head,
  summary: 'Konsulenthuset fremlægger resultatet af analysen af beskæftigelsesindsatsen.',
  recommended: { by: direction, points: ['at udvalget drøfter analysens anbefalinger'] },
  decision: {
    text: `
Drøftet. Udvalget ønsker, at anbefaling 2 om færre og større projekter lægges til grund for Beskæftigelsesplan 2027.`,
    outcome: 'discussed',
  },
  competence,
  presentation: `
Formålet med analysen blev præsenteret på udvalgets møde den 13. april 2026 i sag nr. 5.

Analysen har tre hovedkonklusioner. Jobcentret holder flere samtaler end sammenlignelige kommuner, men de er kortere. Der er 19 særlige projekter,
hvoraf 11 har færre end ti deltagere. Og borgere, som skifter sagsbehandler undervejs, er i gennemsnit 13 uger længere på en ydelse.

#### Anbefalinger

- Anbefaling 1: En fast sagsbehandler gennem hele forløbet
- Anbefaling 2: Færre og større projekter
- Anbefaling 3: Længere samtaler i de første tre måneder
- Anbefaling 4: Fælles opfølgning med sundhedsområdet på de længste sygemeldinger

Konsulenthuset skønner, at anbefalingerne tilsammen kan nedbringe udgifterne med 3,1 mio. kr., når de er fuldt gennemført i 2028.`,
  assessment: `
Administrationen er enig i analysens billede, men gør opmærksom på, at skønnet over besparelsen er usikkert, og at virkningen først kommer efter et
par år.`,
  attachments: [
    { title: 'Analyse af beskæftigelsesindsatsen - rapport' },
    { title: 'Oplæg til udvalget den 1. juni' },
  ],
};
