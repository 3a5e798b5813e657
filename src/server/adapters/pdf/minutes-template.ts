/**
 * Language and fonts. The second and third font come with Typst and lend the signs that IBM Plex Sans has
 * not; whatever else the machine has is not asked, so that a paper looks the same everywhere.
 */
export const textSettings = `#set text(
  font: ("IBM Plex Sans", "DejaVu Sans Mono", "Libertinus Serif"),
  fallback: false, lang: "da", region: "DK",
)`;

/**
 * The paper in Typst 0.14. It reads the paper as JSON from `sys.inputs` and builds with functions: no text
 * of the minutes is ever read as markup. Headings: 1 the meeting, 2 an item, 3 a section, none skipped
 * (LAW A4). Pictures and lines are artifacts; what they say stands in words beside them.
 *
 * A string in a module and no file of its own, so that it is found under plain Node and in a bundle alike.
 */
export const minutesTemplate = String.raw`
#let given = json(bytes(sys.inputs.at("paper")))
#let paper = given.paper
#let signs = json(bytes(sys.inputs.at("signs")))
#let ink = rgb("#1b2530")
#let quiet = rgb("#55616d")
#let petrol = rgb("#0b5563")
#let brick = rgb("#8f3f1f")
#let hair = rgb("#c9d1d6")
#let tint = rgb("#eff4f5")
#let warm = rgb("#f8f1ec")
#let beside = 38mm
#let gutter = 6mm
#let small = 8.5pt
#let body-size = 10.5pt

#let (year, month, day, hour, minute, second) = paper.created
#set document(
  title: paper.title.replace(regex("[\u{ad}\u{200b}]"), ""),
  author: paper.author,
  date: datetime(year: year, month: month, day: day, hour: hour, minute: minute, second: second),
)
${textSettings}
#set text(size: body-size, fill: ink, hyphenate: true, number-type: "lining")
#set par(leading: 0.68em, spacing: 1.15em, linebreaks: "simple")
#set page(
  paper: "a4",
  margin: (left: 22mm, right: 24mm, top: 27mm, bottom: 27mm),
  header-ascent: 45%,
  footer-descent: 40%,
  header: context if counter(page).get().first() > 1 {
    set text(size: small, fill: quiet, hyphenate: false)
    block(width: 100%, stroke: (bottom: 0.5pt + hair), inset: (bottom: 5pt), paper.running)
  },
  footer: context {
    set text(size: small, fill: quiet, number-width: "tabular", hyphenate: false)
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      paper.imprint,
      [Side #counter(page).get().first() af #counter(page).final().first()],
    )
  },
)

// A heading is parted inside a word only when the word does not fit its column.
#let parts-words(text, fits) = text.split(regex("[\\s-]")).any(word => word.clusters().len() > fits)

// Places to break inside an address are no characters of its own: they may not be copied with it.
#show: it => if given.joints {
  show regex("\u{200b}"): h(0pt)
  it
} else { it }

#let runs(line) = for run in line {
  if type(run) == str { run } else {
    let said = if "note" in run { super(run.text) } else { run.text }
    if "strong" in run { said = strong(said) }
    if "emphasis" in run { said = emph(said) }
    if "href" in run { link(run.href, text(fill: petrol, said)) } else { said }
  }
}

#let lines(all) = par(all.map(runs).join(linebreak()))

// Short lines with a ragged edge: an entry is parted inside a word only where a word is longer than a line.
#let entries(it, draw) = it.items.zip(it.within).map(((line, within)) => {
  set text(hyphenate: it.parted)
  runs(line)
  within.map(draw).join()
})

#let cells(row, numeric) = row.zip(numeric).map(((cell, number)) => {
  set text(hyphenate: not number, number-width: if number { "tabular" } else { "proportional" })
  runs(cell)
})

#let data-table(it) = {
  set text(size: 9.5pt)
  set par(leading: 0.55em)
  show table.cell.where(y: 0): set text(weight: if it.head == none { "regular" } else { "semibold" })
  block(above: 1em, below: 1.2em, table(
    columns: it.widths.map(width => if width == 0 { auto } else { width * 1fr }),
    align: (x, y) => if it.numeric.at(x) { right + top } else { left + top },
    stroke: (x, y) => (bottom: if y == 0 and it.head != none { 0.9pt + ink } else { 0.5pt + hair }),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 6pt }, right: 6pt, y: 5pt),
    ..if it.head != none { (table.header(..cells(it.head, it.numeric.map(n => false))),) } else { () },
    ..it.rows.map(row => cells(row, it.numeric)).flatten(),
  ))
}

#let draw(it, under: 3) = {
  if it.kind == "paragraph" { lines(it.lines) }
  else if it.kind == "lead" { block(sticky: true, above: 1.25em, below: 0.6em, par(text(weight: "semibold", runs(it.line)))) }
  else if it.kind == "heading" {
    show heading: head => block(
      sticky: true, above: 1.4em, below: 0.7em,
      text(size: if it.level == 1 { 11.5pt } else { body-size }, weight: "semibold", head.body),
    )
    heading(level: under + it.level, bookmarked: false, outlined: false, runs(it.line))
  }
  else if it.kind == "notes" {
    set text(size: small)
    block(above: 1.2em, it.notes.map(note => par([\[#note.number\] ] + runs(note.line))).join())
  }
  else if it.kind == "list" { list(marker: text(fill: petrol)[•], indent: 0pt, body-indent: 0.7em, spacing: 0.7em, ..entries(it, draw)) }
  else if it.kind == "numbered" { enum(start: it.start, indent: 0pt, body-indent: 0.7em, spacing: 0.7em, ..entries(it, draw)) }
  else if it.kind == "table" { data-table(it) }
  else if it.kind == "panel" {
    let tone = if it.waiting { brick } else { petrol }
    block(
      width: 100%, fill: if it.waiting { warm } else { tint },
      stroke: (left: 2.4pt + tone), inset: (left: 11pt, right: 11pt, top: 9pt, bottom: 10pt),
      above: 0.2em, below: 1.2em,
      {
        block(sticky: true, below: 0.75em, par({
          pdf.artifact(box(width: 11.5pt, height: 11.5pt, baseline: 1.6pt,
            image(bytes(signs.at(it.sign).at(if it.waiting { "waiting" } else { "calm" })), format: "svg")))
          h(6pt)
          text(weight: "semibold", size: 11.5pt, fill: tone, it.word)
        }))
        it.blocks.map(draw).join()
      },
    )
  }
}

#let section(part) = {
  let under = if part.heading == none { 2 } else { 3 }
  let text-of = part.blocks.map(block => draw(block, under: under)).join()
  let drop = if part.blocks.first().kind == "panel" { 9pt } else { 0pt }
  let label = if part.heading != none {
    heading(level: 3, bookmarked: false, outlined: false, part.heading)
  }
  if part.heading != none and part.towers {
    // The label is taller than the text: a grid keeps the next section below both.
    block(above: 1.35em, below: 1.35em, grid(
      columns: (beside, 1fr), column-gutter: gutter,
      pad(top: drop, label), text-of,
    ))
  } else {
    block(above: 1.35em, below: 1.35em, width: 100%, inset: (left: beside + gutter), {
      place(dx: -(beside + gutter), dy: drop, block(width: beside, label))
      text-of
    })
  }
}
#show heading.where(level: 3): it => {
  set text(size: 9.5pt, weight: "semibold", fill: quiet, hyphenate: parts-words(it.body.text, 20))
  set par(leading: 0.5em)
  block(above: 0pt, below: 0pt, sticky: true, inset: (top: 1.2pt), it.body)
}

#let item(it) = {
  block(above: 2.6em, below: 0pt, sticky: true, width: 100%, line(length: 100%, stroke: 0.9pt + ink))
  show heading.where(level: 2): head => {
    set text(size: 15pt, weight: "semibold", hyphenate: parts-words(it.title, 36))
    set par(leading: 0.5em)
    block(above: 1em, below: 0.9em, sticky: true, inset: (left: beside + gutter), {
      h(-(beside + gutter))
      box(width: beside + gutter, text(fill: petrol, it.number))
      it.title
    })
  }
  heading(
    level: 2, outlined: true, bookmarked: true,
    supplement: if it.outcome == none { [] } else { it.outcome },
    if it.number == none { it.title } else [#it.number. #it.title],
  )
  if it.notes.len() > 0 {
    block(above: 0pt, below: 1.1em, sticky: true, pad(left: beside + gutter,
      par(text(size: 9.5pt, fill: quiet, it.notes.join(" · ")))))
  }
  for part in it.parts { section(part) }
}

#show heading.where(level: 1): it => {
  set par(leading: 0.62em)
  set text(size: 23pt, weight: "semibold", hyphenate: parts-words(paper.head.committee, 32))
  block(above: 0pt, below: 0pt, [#text(size: 13pt, fill: petrol, paper.head.kind)#linebreak()#paper.head.committee])
}
#block(below: 1.9em, par(text(size: small + 1pt, weight: "semibold", fill: quiet, paper.head.body)))
#heading(level: 1, bookmarked: true, outlined: false)[#paper.head.kind: #paper.head.committee]
#v(1.2em)
#block(stroke: (top: 0.9pt + ink), inset: (top: 10pt), width: 100%, {
  show terms.item: set text(weight: "regular")
  terms(
    separator: none, hanging-indent: beside + gutter, spacing: 0.8em,
    ..paper.head.facts.map(fact => terms.item(
      box(width: beside + gutter, text(size: 9.5pt, weight: "semibold", fill: quiet, fact.term)),
      fact.text,
    )),
  )
})

#if paper.contents {
  v(1.6em)
  show heading.where(level: 2): it => block(below: 0.9em, sticky: true, text(size: 13pt, weight: "semibold", it.body))
  heading(level: 2, outlined: false, bookmarked: true)[Indhold]
  show outline.entry: it => link(it.element.location(), block(
    width: 100%, spacing: 0pt, inset: (y: 4.5pt), stroke: (bottom: 0.5pt + hair), breakable: false,
    grid(
      columns: (1fr, 42mm, 8mm), column-gutter: 5mm,
      it.body(),
      text(size: 9.5pt, fill: quiet, it.element.supplement),
      align(right, text(number-width: "tabular", it.page())),
    ),
  ))
  outline(title: none, target: heading.where(level: 2))
  // A long list has its pages to itself; the items are then set once, however long it grows.
  if paper.items.len() > 8 { pagebreak() }
}
#for it in paper.items { item(it) }
#if given.endnote != none {
  v(2em)
  par(text(size: small, fill: quiet, given.endnote))
}
`;
