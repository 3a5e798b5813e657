import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** One thing printed under an item's head, in reading order. */
export type PrintedBlock =
  | { readonly section: string }
  | { readonly subheading: string }
  | { readonly paragraph: string }
  /** Lines of one paragraph, each ended on purpose. */
  | { readonly lines: readonly string[] }
  | { readonly bullets: readonly string[] }
  | { readonly numbered: readonly string[] }
  | { readonly table: readonly (readonly string[])[] };

export type PrintedItem = {
  /** "Punkt 2: JAU - Orientering". */
  readonly heading: string;
  readonly caseNumber?: string;
  readonly blocks: readonly PrintedBlock[];
};

export type PrintedDocument = {
  /** "REFERAT Udvalget for … - 2022-2025 d. 09-03-2022". */
  readonly title: string;
  /** "Mødedato", "Mødested", "Mødedeltagere" with their values. */
  readonly head: readonly (readonly [label: string, value: string])[];
  readonly items: readonly PrintedItem[];
};

/** How the page is set; what is left out is as the generator prints it today. */
export type PageLayout = {
  readonly runningHead?: string;
  readonly pageNumbers?: boolean;
  readonly justify?: boolean;
  readonly hyphenate?: boolean;
  readonly itemOnNewPage?: boolean;
  /** Sizes of heads of items, of sections and of headings inside them, in points; the text has 10. */
  readonly sizes?: readonly [item: number, section: number, inside: number];
  /** The meeting's fields as label above value instead of label beside value. */
  readonly stackedHead?: boolean;
};

const fonts = 'node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf';

/** The data come as JSON, so that no character of a text can be read as markup. */
const template = `
#let doc = json(bytes(sys.inputs.document))
#let layout = json(bytes(sys.inputs.layout))
#set page(
  paper: "a4",
  margin: (x: 2.4cm, y: 2.6cm),
  header: context if layout.runningHead != none and here().page() > 1 [#layout.runningHead #h(1fr) #doc.title.split(" ").first()],
  footer: context if layout.pageNumbers [#h(1fr) Side #here().page() af #counter(page).final().first()],
)
#set text(font: "IBM Plex Sans", size: 10pt, lang: "da", region: "DK", hyphenate: layout.hyphenate)
#set par(justify: layout.justify)
#show heading: it => block(above: 1.4em, below: 0.8em, sticky: true,
  text(weight: "bold", size: layout.sizes.at(it.level - 1) * 1pt, hyphenate: false, it.body))
#block(text(weight: "bold", size: 17pt, hyphenate: false, doc.title))
#for (label, value) in doc.head {
  if layout.stackedHead { block(above: 1em, below: 0.6em, strong(label)); par(justify: false, value) }
  else { grid(columns: (3.5cm, 1fr), row-gutter: 0.65em, strong(label), par(justify: false, value)) }
}
#heading(level: 2, "Indholdsfortegnelse")
#context for it in query(heading.where(level: 1)) {
  let title = it.body.text.split(": ").slice(1).join(": ")
  block(above: 0.7em, text(hyphenate: false)[#(title + ".....") #h(1fr) #counter(page).at(it.location()).first()])
}
#for item in doc.items {
  if layout.itemOnNewPage { pagebreak() }
  heading(level: 1, item.heading)
  if "caseNumber" in item { block(item.caseNumber) }
  for part in item.blocks {
    if "section" in part { heading(level: 2, part.section) }
    else if "subheading" in part { heading(level: 3, part.subheading) }
    else if "paragraph" in part { par(text(part.paragraph)) }
    else if "lines" in part { block(par(justify: false, part.lines.map(line => text(line)).join(linebreak()))) }
    else if "bullets" in part { list(..part.bullets.map(text)) }
    else if "numbered" in part { enum(..part.numbered.map(text)) }
    else { table(columns: part.table.first().len(), ..part.table.flatten().map(cell => text(hyphenate: false, size: 0.8em, cell))) }
  }
}
`;

/** Prints a document in the layout of FirstAgenda's PDFs. Refuses (throws) what Typst has anything to say against. */
export function makeFirstagendaPdf(document: PrintedDocument, layout: PageLayout = {}): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: process.cwd(),
    fontArgs: [{ fontPaths: [fonts] }],
  });
  const set = {
    runningHead: null,
    pageNumbers: true,
    justify: false,
    hyphenate: false,
    itemOnNewPage: true,
    sizes: [17, 13, 11],
    stackedHead: false,
    ...layout,
  };
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(document), layout: JSON.stringify(set) },
  });
  const fault = compiled.takeDiagnostics();
  if (fault !== null || compiled.result === null)
    throw new Error(JSON.stringify(fault === null ? null : compiler.fetchDiagnostics(fault)));
  return new Uint8Array(compiler.pdf(compiled.result));
}
