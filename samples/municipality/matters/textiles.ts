import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction } from '../standing-items.ts';

const head = {
  area: 'TK',
  matter: '26-000794',
  title: 'Indsamling af tekstilaffald',
  recommended: {
    by: direction,
    points: ['at tekstilaffald indsamles i poser, som lægges på låget fire gange om året'],
  },
  finance: 'Udgiften dækkes af affaldsgebyret.',
} as const satisfies SampleItem;

/** Decided by a vote and stopped: a member wants it before the council (LAW L63). */
export const stopped: SampleItem = {
  ...head,
  summary: `
Tekstiler, der er hullede eller snavsede, skal indsamles særskilt. Udvalget skal vælge mellem poser ved husstanden og beholdere ved
indkøbsstederne.`,
  decision: {
    text: `
For: 3 (Asger Revlingborg (F), Jeppe Havrehøj (A), Ulrik Fasanlund (C)) Imod: 2 (Palle Rugholm (V), Viggo Kragemose (L)) Indstillingen tiltrådt.

Palle Rugholm (V) begærede beslutningen indbragt for Kommunalbestyrelsen, jf. styrelseslovens § 23.`,
    outcome: 'approved',
  },
  competence: now.technical.name,
  presentation: `
I en forsøgsperiode i Strandbøge blev der indsamlet 1,9 kg tekstiler pr. husstand med poser mod 0,6 kg i beholdere. Poserne koster til gengæld
omkring 18 kr. mere pr. husstand om året.

Begge løsninger lever op til loven. I nabokommunerne er der valgt poser to steder og beholdere ét sted.`,
  assessment:
    'Poser giver mest og bedst sorteret materiale og kræver ikke plads ved indkøbsstederne.',
};

/** The council decides on the merits. */
export const settled: SampleItem = {
  ...head,
  summary: `
Et medlem af Udvalget for Teknik & Klima har begæret beslutningen om tekstilaffald indbragt for Kommunalbestyrelsen. Beslutningen kan ikke
gennemføres, før Kommunalbestyrelsen har taget stilling.`,
  decision: {
    text: `
Indstillingen godkendt med 10 stemmer mod 5. For: 10 (Agnete Bøgeskov (A), Sanne Kildemark (A), Jeppe Havrehøj (A), Samira Hedelyng (A), Ulrik
Fasanlund (C), Dorte Pilevænge (C), Gudrun Ellebrink (F), Asger Revlingborg (F), Rikke Vandmølle (F), Line Solbrink (B)) Imod: 5 (Palle Rugholm (V),
Karin Elletorp (V), Nikolaj Tornemark (V), Viggo Kragemose (L), Inger Blåmose (L))`,
    outcome: 'approved',
  },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Udvalget for Teknik & Klima besluttede den 11. marts 2026 sag nr. 6 med tre stemmer mod to, at tekstilaffald indsamles i poser. Mindretallet ønsker
beholdere ved indkøbsstederne, fordi de er billigere.

Siden udvalgets behandling er prisen på poser faldet, så forskellen nu er 15 kr. pr. husstand om året.`,
  assessment: 'Administrationen fastholder sin anbefaling af poser.',
  elsewhere: [
    {
      committee: now.technical,
      date: '2026-03-11',
      decision: {
        text: `
For: 3 (Asger Revlingborg (F), Jeppe Havrehøj (A), Ulrik Fasanlund (C)) Imod: 2 (Palle Rugholm (V), Viggo Kragemose (L)) Indstillingen tiltrådt.

Palle Rugholm (V) begærede beslutningen indbragt for Kommunalbestyrelsen, jf. styrelseslovens § 23.`,
        outcome: 'recommended',
      },
    },
  ],
};
