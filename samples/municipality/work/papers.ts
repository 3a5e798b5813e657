import type { DemonstrationPaper } from '#adapters/sample/demonstration-paper.ts';
import { now } from '../committees.ts';

const { job, technical } = now;

export const demonstrationPapers: readonly DemonstrationPaper[] = [
  {
    committee: job,
    title: 'Fritidsjob til unge mellem 13 og 17 år',
    competence: 'Udvalget for Job, Uddannelse og Integration',
    by: 'Direktionen',
    points: [
      'at der i 2027 afsættes 450.000 kr. til en fritidsjobvejleder på halv tid',
      'at udvalget får en status hvert halve år',
    ],
    sections: {
      summary:
        'Unge, der har haft et fritidsjob, kommer oftere i gang med en uddannelse. Der foreslås et forsøg i to år med en vejleder, som hjælper 60 unge om året i job.',
      presentation:
        'I 2025 havde 31 pct. af de 13-17-årige i kommunen et fritidsjob. Skolerne og jobcentret møder flere unge, som gerne vil arbejde, men som ikke kender nogen, der kan åbne en dør.\n\nVejlederen skal sidde på ungdomsskolen tre eftermiddage om ugen og besøge de lokale butikker og gartnerier. Forsøget løber fra august 2027 til juli 2029.',
      assessment:
        'Administrationen vurderer, at forsøget kan holdes inden for jobcentrets ramme, og at virkningen kan ses efter et år.',
    },
    closing: null,
    came: { to: 'agenda' },
  },
  {
    committee: job,
    title: 'Forlængelse af aftale om lokaler til jobværkstedet på Havnevej',
    competence: 'Økonomiudvalget',
    by: 'Direktionen',
    points: ['at administrationen får mandat til at forhandle lejen inden for den anførte ramme'],
    sections: {
      summary: 'Lejeaftalen udløber. Udvalget skal tage stilling til rammen for en ny aftale.',
      presentation:
        'Udlejer har bedt om en ny aftale på fem år. Rammen for forhandlingen er en leje mellem 310.000 og 345.000 kr. om året.',
      assessment: 'Lokalerne kan ikke undværes, og et andet sted koster en flytning.',
    },
    closing: {
      ground: 'real-estate',
      reason: 'Kommunens forhandlingsposition over for udlejer ville blive kendt.',
      publicTitle: 'Mandat til forhandling om et lejemål',
    },
    came: { to: 'agenda' },
  },
  {
    committee: job,
    title: 'Evaluering af sprogpraktik 2026',
    competence: 'Udvalget for Job, Uddannelse og Integration',
    by: 'Centerchefen',
    points: ['at evalueringen tages til efterretning'],
    sections: {
      summary:
        'Sprogpraktikken blev brugt af 48 borgere i 2026. 21 af dem var i ordinært arbejde tre måneder efter.',
      presentation:
        'Hver deltager var i praktik i 13 uger og fik seks timers danskundervisning om ugen på arbejdspladsen. Virksomhederne peger på, at en fast kontaktperson er det vigtigste.',
      assessment: 'Ordningen fortsætter uændret i 2027.',
    },
    closing: null,
    came: { to: 'approved' },
  },
  {
    committee: job,
    title: 'Bedre overgang fra skole til uddannelse',
    competence: 'Udvalget for Job, Uddannelse og Integration',
    by: 'Direktionen',
    points: ['at forslaget til indsats godkendes', 'at indsatsen evalueres i foråret 2028'],
    sections: {
      summary:
        'Hver tiende elev i 9. klasse har ingen plan for det næste år. Der foreslås tre greb, som begynder et år tidligere end i dag.',
      presentation:
        'Forslaget er lavet sammen med skolerne og ungevejledningen. De tre greb er samtaler i 8. klasse, besøg på to uddannelser og en mentor til elever, som har været meget væk.',
    },
    closing: null,
    came: { to: 'director' },
  },
  {
    committee: technical,
    title: 'Belysning på stien mellem Kildeby og Mosehuse',
    competence: 'Udvalget for Teknik & Klima',
    by: 'Centerchefen',
    points: [
      'at der opsættes lave pullertlamper på hele strækningen',
      'at 1,7 mio. kr. frigives af anlægspuljen',
    ],
    sections: {
      summary:
        'Borgerforeningen har bedt om lys på stien. Det er billigst at lægge kablerne, mens der graves.',
      presentation:
        'Lamperne dæmpes mellem kl. 23 og kl. 5 og tænder, når nogen kommer. De står med 35 meters afstand og kan skiftes uden at grave.',
      assessment:
        'Lys gør stien tryg at bruge om vinteren, og dæmpningen tager hensyn til flagermusene ved mosen.',
    },
    closing: null,
    came: { to: 'manager' },
  },
  {
    committee: technical,
    title: 'Ny placering af genbrugsøen i Østerby',
    competence: 'Udvalget for Teknik & Klima',
    by: 'Centerchefen',
    points: ['at genbrugsøen flyttes til pladsen ved Østerby Hallen'],
    sections: {
      summary: 'Genbrugsøen står i vejen for den nye krydsningshelle og skal flyttes i 2027.',
      presentation: 'Tre placeringer er undersøgt. Pladsen ved hallen er den eneste med lys.',
    },
    closing: null,
    came: { to: 'returned', reason: 'Skriv, hvad naboerne har sagt, og hvad flytningen koster.' },
  },
  {
    committee: job,
    title: 'Frivillige som mentorer for nye borgere',
    competence: null,
    by: null,
    points: [],
    sections: { summary: 'Foreningerne har tilbudt at stille med 20 mentorer.' },
    closing: null,
    came: { to: 'draft' },
  },
];
