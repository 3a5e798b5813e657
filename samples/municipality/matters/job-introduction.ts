import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction } from '../standing-items.ts';

const competence = now.job.name;

/** Two different introductions under one case number: one matter only if somebody says so (DEFINITIONS, matter). */
const matter = '26-000317';

export const overview: SampleItem = {
  area: 'JUI',
  matter,
  title: 'Introduktion til udvalgets område',
  summary: `
Administrationen giver en mundtlig introduktion til det nye udvalgs område som udgangspunkt for en drøftelse.`,
  recommended: { by: direction, points: ['at udvalget tager introduktionen til efterretning'] },
  decision: {
    text: `
Taget til efterretning med følgende bemærkninger; udvalget ønsker, at der på et kommende møde afsættes tid til at drøfte, hvilke mål udvalget selv
vil styre efter.`,
    outcome: 'noted',
  },
  competence,
  presentation: `
Udvalget har fået et bredere område end sit forgænger, Udvalget for Job & Arbejdsmarked. Ungdomsuddannelser, voksenundervisning og integration er
kommet til.

Introduktionen omfatter:

- Lovgrundlaget og det politiske handlerum
- Økonomien, herunder hvordan statens refusion falder, jo længere en borger er på en ydelse
- Samarbejdet med Det lokale Arbejdsmarkedsråd, erhvervsskolerne og sprogskolen

Introduktionen strækker sig over flere møder, og planen for resten af foråret behandles under punkt 6.`,
  attachments: [
    { title: 'Præsentation_udvalgets_område.pdf' },
    { title: 'Ordliste over ydelser og begreber' },
  ],
};

export const supervision: SampleItem = {
  area: 'JUI',
  matter: '26-000322',
  title: 'Skærpet tilsyn og aktuelle resultater',
  summary: `
Kommunen har i efteråret ligget tæt på grænsen for at komme under skærpet tilsyn. Udvalget orienteres om reglerne og om de seneste tal.`,
  recommended: { by: direction, points: ['at udvalget tager orienteringen til efterretning'] },
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
  competence,
  presentation: `
En kommune kan komme under skærpet tilsyn, hvis flere borgere er på offentlig forsørgelse, end rammevilkårene tilsiger, og hvis kommunen samtidig
ikke holder det antal samtaler, som loven kræver.

Bøgelund Kommune lever op til kravet om samtaler: 83 pct. af de borgere, der har været på en ydelse i mere end et år, har fået mindst fire samtaler
inden for de seneste 12 måneder. Kravet er 80 pct.

Derimod er antallet på forsørgelse i den seneste måling 1,2 pct. højere end ventet. Det svarer til 27 fuldtidspersoner.`,
  assessment: `
Det vurderes, at risikoen for skærpet tilsyn er lille, så længe kravet om samtaler er opfyldt. Den endelige afgørelse ventes i slutningen af marts.`,
};

const disability = {
  area: 'JUI',
  matter,
  recommended: { by: direction, points: ['at udvalget tager introduktionen til efterretning'] },
  competence,
} satisfies Partial<SampleItem>;

export const postponed: SampleItem = {
  ...disability,
  title: 'Introduktion til indsatsen for borgere med handicap',
  summary: `
Som led i introduktionen til udvalgets område præsenteres indsatsen for borgere med handicap.`,
  decision: {
    text: 'Punktet blev udsat, da udvalget ønsker punktet kombineret med et besøg på en virksomhed, der har ansatte i fleksjob.',
    outcome: 'postponed',
  },
  presentation: `
Udvalget vil blandt andet høre om handicapbegrebet, om de støtteordninger, som loven giver adgang til, og om, hvordan Jobcentret arbejder med
personlig assistance og hjælpemidler på arbejdspladsen.

Administrationen giver en mundtlig præsentation, og materialet vedlægges referatet.`,
};

export const resumed: SampleItem = {
  ...disability,
  title: 'Genoptaget. Introduktion til indsatsen for borgere med handicap',
  summary: `
Punktet blev udsat på udvalgets møde den 9. februar 2026 i sag nr. 5. Udvalget har siden besøgt en maskinfabrik i Lunden, hvor fem af 31 ansatte er i
fleksjob.`,
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
  presentation: `
Introduktionen gennemgår de fire støtteordninger, som oftest bruges: personlig assistance, hjælpemidler, mentor og fortrinsadgang.

I 2025 fik 46 borgere bevilget personlig assistance, og udgiften var 2,9 mio. kr. På maskinfabrikken fremhævede ledelsen, at den hurtige bevilling
havde været afgørende, og at papirarbejdet bør kunne samles i én ansøgning.`,
  assessment: 'Forslaget om én samlet ansøgning undersøges sammen med Borgerservice.',
};

export const programme: SampleItem = {
  area: 'JUI',
  matter: '26-000340',
  title: 'Forslag til introduktionsprogram',
  summary:
    'Udvalget præsenteres for en plan for introduktionen til de faglige områder i foråret 2026.',
  recommended: {
    by: direction,
    points: ['at udvalget godkender planen for introduktion til de faglige områder'],
  },
  decision: { text: 'Indstillingen tiltrådt.', outcome: 'approved' },
  competence,
  presentation: `
På det konstituerende møde i december tilkendegav udvalgets medlemmer, hvilke emner og besøg de ønsker. Ønskerne er samlet i denne plan:

Dato | Tema | Sted
9. februar 2026 | Udvalgets område og økonomi | Bøgelund Rådhus
4. marts 2026 kl. 14 | Besøg på maskinfabrik i Lunden | Lunden
13. april 2026 | Indsatsen for borgere med handicap | Bøgelund Rådhus
6. maj 2026 kl. 14 | Besøg på sprogskolen og i ungeværkstedet | Den gamle posthal
1. juni 2026 | Analyse af beskæftigelsesindsatsen | Bøgelund Rådhus

Temaerne er skrevet ind i årshjulet for 2026.`,
  assessment:
    'Årshjulet kan justeres, efterhånden som udvalget beslutter, hvilke opgaver der skal behandles.',
  attachments: [{ title: 'Årshjul 2026' }],
};
