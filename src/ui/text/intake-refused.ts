import type {
  IntakeFaultKind,
  IntakeFaultOf,
  IntakeRefused,
} from '#application/import/intake-refused.ts';

const number = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 });
const megabytes = (bytes: number): string => `${number.format(bytes / 1_000_000)} MB`;
const place = ({ line, column }: { readonly line: number; readonly column: number }): string =>
  `linje ${number.format(line)}, tegn ${number.format(column)}`;

const formats = 'PDF, HTML, XML, JSON og ren tekst, også i en zip-fil';
const takeItAgain = 'Hent filen igen fra det system, den kommer fra, og prøv med den.';

/** The sentences of the refusals: what is wrong, where, and what the secretary can do. */
const sentences = {
  'file-not-found': () => 'Filen findes ikke. Se efter, om navn og mappe er rigtige.',
  'not-a-file': () => 'Det er ikke en fil. Angiv en fil ad gangen.',
  'file-unreadable': () => 'Filen må ikke læses. Giv læseadgang til den, eller kopiér den.',
  empty: () => `Filen er tom. ${takeItAgain}`,
  'too-large': ({ bytes, limit }) =>
    `Filen fylder ${megabytes(bytes)}, og grænsen er ${megabytes(limit)}. Del den i mindre filer, eller hæv grænsen.`,
  'too-complex': ({ limit }) =>
    `Filen består af mere end ${number.format(limit)} dele. Del den i mindre filer.`,
  'no-words': () => `Filen er læst, men der er ingen ord i den. ${takeItAgain}`,
  'office-file': ({ format }) =>
    `Det er en ${format}-fil. Der læses ${formats}. Gem dokumentet som PDF, og brug PDF-filen.`,
  image: ({ format }) =>
    `Det er et billede (${format}), og tekst i billeder læses ikke. Brug den PDF eller hjemmeside, som billedet er taget af.`,
  media: () =>
    'Det er en lyd- eller filmfil. Brug den skrevne dagsorden eller det skrevne referat.',
  program: () => `Det er et program, uanset hvad filen hedder. Der læses ${formats}.`,
  archive: ({ format }) =>
    `Det er en pakket fil (${format}). Pak den ud, eller pak indholdet som zip.`,
  binary: ({ byte }) =>
    `Filen er hverken tekst eller et format, der kan læses (byte ${number.format(byte + 1)} er ikke et skrifttegn). Der læses ${formats}.`,
  'pdf-encrypted': () =>
    'PDF-filen er låst med en adgangskode. Gem den igen uden adgangskode, og prøv med den.',
  'pdf-broken': () => `PDF-filen er beskadiget eller ikke hentet færdig. ${takeItAgain}`,
  'pdf-without-text': ({ pages }) =>
    `PDF-filen (${pages === 1 ? '1 side' : `${number.format(pages)} sider`}) er billeder uden tekst, formentlig skannet. Brug den oprindelige PDF, eller lav tekstgenkendelse (OCR) på den først.`,
  'pdf-too-many-pages': ({ pages, limit }) =>
    `PDF-filen har ${number.format(pages)} sider, og grænsen er ${number.format(limit)}. Del den i mindre filer, eller hæv grænsen.`,
  'zip-broken': () => `Zip-filen er beskadiget eller ikke hentet færdig. ${takeItAgain}`,
  'zip-encrypted': () => 'Zip-filen er låst med en adgangskode. Pak den ud, og brug filerne i den.',
  'zip-bomb': ({ limit }) =>
    `Filen pakkes ud til mere end ${number.format(limit)} gange sin størrelse, og det gør ægte dokumenter ikke. Pak zip-filen ud, og brug selve dokumentet.`,
  'zip-too-large': ({ limit }) =>
    `Zip-filen fylder mere end ${megabytes(limit)}, når den pakkes ud. Del den i mindre filer.`,
  'zip-too-many-files': ({ files, limit }) =>
    `Zip-filen holder ${number.format(files)} filer, og grænsen er ${number.format(limit)}. Del den i mindre filer.`,
  'zip-unsafe-name': () =>
    'Navnet peger ud af zip-filen, og sådan en pakkes ikke ud. Pak filerne igen uden mapper.',
  'zip-nested': () => 'Der er en zip-fil i zip-filen. Pak den ud, og brug den inderste for sig.',
  'zip-without-documents': () => `Der er ingen dokumenter i zip-filen. Der læses ${formats}.`,
  'xml-doctype': (fault) =>
    `XML-filen har en dokumenttype-erklæring (DOCTYPE, ${place(fault)}). Den kan hente fremmed indhold ind og læses derfor ikke. Slet erklæringen, eller hent filen igen uden den.`,
  'xml-too-deep': (fault) =>
    `XML-filen er indlejret i mere end ${number.format(fault.limit)} lag (${place(fault)}). ${takeItAgain}`,
  'xml-broken': (fault) =>
    `XML-filen er ikke gyldig: fejl i ${place(fault)}. Ret fejlen, eller brug PDF-udgaven.`,
  'html-too-deep': ({ limit }) =>
    `Hjemmesiden er indlejret i mere end ${number.format(limit)} lag. Brug PDF-udgaven.`,
  'json-too-deep': (fault) =>
    `JSON-filen er indlejret i mere end ${number.format(fault.limit)} lag (${place(fault)}). ${takeItAgain}`,
  'json-broken': (fault) =>
    `JSON-filen er ikke gyldig: fejl i ${place(fault)}. Den er måske ikke hentet færdig. ${takeItAgain}`,
} satisfies Sentences;

type Sentences = {
  readonly [Kind in IntakeFaultKind]: (fault: IntakeFaultOf<Kind>) => string;
};

const say = <Kind extends IntakeFaultKind>(fault: IntakeFaultOf<Kind>): string => {
  const all: Sentences = sentences;
  return all[fault.kind](fault);
};

/** One Danish sentence or two: which file (and which file in the zip), what is wrong, and the way out. */
export const intakeRefusedText = ({ file, entry, fault }: IntakeRefused): string =>
  `${file}${entry === null ? '' : ` (${entry} i zip-filen)`}: ${say(fault)}`;
