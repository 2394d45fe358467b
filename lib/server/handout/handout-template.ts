import 'server-only';
import { exerciseParts } from '@/lib/server/handout/handout-template-exercise';
import { layoutParts } from '@/lib/server/handout/handout-template-layouts';
import { pageParts } from '@/lib/server/handout/handout-template-pages';
import { rulesParts } from '@/lib/server/handout/handout-template-rules';

/**
 * The printed page. `words` is the handout model as JSON, `pictures` holds SVG by exercise; nothing typed by a person
 * is ever read as markup. Sizes follow the base size: 12 pt, or 18 pt in large print. Greys alone carry no meaning.
 */
export const handoutTemplate = String.raw`
#let words = json(bytes(sys.inputs.words))
#let pictures = json(bytes(sys.inputs.pictures))
#let is-large = words.print == "large"
#let base = if is-large { 18pt } else { 12pt }
#let is-grey = words.colour == "grey"
#let ink = if is-grey { black } else { rgb("#14211f") }
#let muted = if is-grey { luma(30%) } else { rgb("#46534f") }
#let hairline = if is-grey { luma(50%) } else { rgb("#8d9895") }
// Exercises to a page; none: as many as fit.
#let per-page = (four: 4, two: 2, one: 1).at(words.layout, default: none)
// Furniture of the page: the footer and the words under the QR code.
#let small = if is-large { 13pt } else { 12pt }
#let panel = if is-grey { white } else { rgb("#f3f5f4") }
#let shades = if is-grey { (green: white, amber: luma(94%), red: luma(86%)) } else {
  (green: white, amber: rgb("#f3f0e8"), red: rgb("#e4e0d5"))
}

#let paper-width = if words.paper == "a4" { 210mm } else { 8.5in }
#let paper-height = if words.paper == "a4" { 297mm } else { 11in }
#let margin-x = 14mm
#let margin-top = 10mm
#let footer-gap = 4mm
#let footer-bottom = 7mm
#let content-width = paper-width - 2 * margin-x
#let height-of(body) = measure(body, width: content-width).height

#set document(title: words.documentTitle, author: words.clinicLine, date: none)
#set text(
  font: (
    "Atkinson Hyperlegible", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai", "Noto Emoji",
    "NanumGothic", "Chocolate Classical Sans",
  ),
  fallback: false,
  size: base,
  fill: ink,
  lang: words.locale,
  hyphenate: false,
)
#set par(leading: 0.53em, spacing: 0.68em)
#set table(stroke: 0.6pt + hairline, inset: (x: 0.35em, y: 0.5em))
#set enum(indent: 0pt, body-indent: 0.45em, spacing: 0.62em)
#show heading: set text(weight: "bold", fill: rgb(words.headingColour))
#let is-long-name = words.title.name.len() > 60
#show heading.where(level: 1): set text(size: if is-long-name { 1.1em } else if is-large { 1.25em } else { 1.3em })
#show heading.where(level: 2): set text(size: 1.17em)
#show heading: set block(above: 0pt, below: 0.65em)

// The dot stays with what it follows, so that no line begins with one.
#let join-parts(parts) = parts.join("\u{a0}· ")
#let label-words(item) = [#strong(item.label.replace(" ", "\u{a0}")): #item.text]
#let labelled(item) = par(label-words(item))

// The first page says the whole of the help, and begins with version and end, so that its foot need not.
#let footer(is-first) = {
  set text(size: small)
  set par(leading: 0.45em, spacing: 0.45em)
  line(length: 100%, stroke: 0.6pt + hairline)
  v(0.5em, weak: true)
  grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    par(strong(words.title.name) + "\u{a0}· " + join-parts(words.identity.marks)),
    context [#words.footer.page #counter(page).display() #words.footer.of #counter(page).final().first()],
  )
  v(0.45em, weak: true)
  if not is-first {
    par(join-parts((words.identity.version, words.identity.validUntil)))
    par(words.footer.emergency)
  }
  if words.draftMark != none { par(strong(words.draftMark)) }
  if words.demoMark != none { par(strong(words.demoMark)) }
}

// A code of 21 mm can still be scanned; it is used only where the help would leave the first page.
#let code-width(level) = (25mm, 25mm, 21mm).at(level)
#let code(level) = image(bytes(pictures.qr), format: "svg", width: code-width(level), alt: words.access.qrAlt)
// Boxes keep the address in one piece.
#let code-instruction() = words.access.instruction.split(" ").map(box).join(" ")
#let code-itself() = link(pictures.link, box(text(size: base, strong(words.access.code))))
#let code-words() = {
  set text(size: small)
  set par(leading: 0.45em, spacing: 0.5em)
  par(code-instruction())
  par(code-itself())
}

#let opening(level) = {
  let clinic = par(text(size: small, fill: muted, words.clinicLine)) + if words.clinicAddress != none {
    par(text(size: small, fill: muted, words.clinicAddress))
  }
  if pictures.logo != none {
    let logo = image(bytes(pictures.logo), format: "svg", width: words.logo.widthMm * 1mm, alt: words.logo.alt)
    clinic = grid(columns: (auto, 1fr), column-gutter: 0.8em, align: horizon, logo, clinic)
  }
  let title = heading(level: 1, words.title.lead + " " + words.title.name)
  let identity = {
    par(join-parts((strong(words.programTitle), ..words.identity.marks)))
    par(join-parts((words.identity.version, words.identity.validUntil)))
  }
  if words.access == none { clinic + v(1em, weak: true) + title + identity } else if is-large {
    let access = { set align(center); code(level); v(0.4em, weak: true); code-words() }
    title + block(breakable: false, grid(columns: (1fr, 60mm), column-gutter: 1em, clinic + identity, access))
  } else {
    let columns = (1fr, code-width(level), 47mm)
    let beside-code(said) = block(
      breakable: false,
      grid(columns: columns, column-gutter: (1em, 0.4em), said, code(level), align(horizon, code-words())),
    )
    let over = clinic + v(0.8em, weak: true) + beside-code(title + identity)
    if level < 2 { return over }
    // Close: all lines run as wide as the page, beside the code alone.
    let lines = {
      clinic
      v(0.6em, weak: true)
      title
      par(join-parts((strong(words.programTitle), ..words.identity.marks, words.identity.version, words.identity.validUntil)))
      par(code-instruction() + [ ] + code-itself())
    }
    let wide = block(breakable: false, grid(columns: (1fr, code-width(level)), column-gutter: 1em, lines, code(level)))
    if height-of(wide) < height-of(over) { wide } else { over }
  }
}

${exerciseParts}
${layoutParts}
${rulesParts}
${pageParts}
#context {
  let foot-height(is-first) = footer-bottom + height-of(footer(is-first)) + footer-gap
  let room(is-first) = paper-height - margin-top - foot-height(is-first)
  let paper(is-first) = (
    width: paper-width,
    height: paper-height,
    margin: (x: margin-x, top: margin-top, bottom: foot-height(is-first)),
    footer-descent: footer-gap,
    footer: align(top, footer(is-first)),
  )
  let fits(body) = height-of(body) < room(true) - 0.1pt
  let closest-of(part) = {
    let level = range(3).find(level => fits(part(level)))
    if level == none { 1 } else { level }
  }
  let own-words = {
    if words.flare != none {
      v(0.9em, weak: true)
      labelled(words.flare)
    }
    if words.programNote != none {
      v(0.9em, weak: true)
      labelled(words.programNote)
    }
    routine
    if words.noExercises != none {
      v(1.2em, weak: true)
      par(words.noExercises)
    }
  }
  let cards = measured(words.advice.map(advice-item))
  let set-pages(start, first-room, items) = {
    let (first, ..others) = plan(items, (first: first-room, others: room(false)))
    page(..paper(true), start + first)
    set page(..paper(false))
    others.join(pagebreak(weak: true))
  }
  if words.summary == none {
    let label-width = widest-label()
    let days = if words.diary == none { () } else { (day-item(words.diary, label-width),) }
    let exercises = words.exercises.zip(pictures.figures).map(((exercise, figure)) => exercise-item(exercise, figure, label-width))
    let items = measured(exercises + days) + cards
    if is-large {
      // Set a little closer, when that keeps the help on the first page.
      let start = rules(closest-of(rules)) + own-words
      set-pages(start, room(true) - height-of(block(start)), items)
    } else {
      let begin(level) = {
        let gap = (0.6em, 0.6em, 0.45em).at(level).to-absolute()
        let start = rules(level, help: false) + own-words
        let help = block(width: 100%, closer(level, safety(level)))
        let left = room(true) - height-of(block(start)) - height-of(help) - gap
        let counts = if left > 0pt { counts-at(items, closest, (first: left, others: room(false))) }
        (start: start, help: place(bottom, help), left: left, counts: counts)
      }
      // The help stands at the foot of the page; all is set closer where that saves a page or lets an exercise stand above it.
      let (roomy, close) = (begin(1), begin(2))
      let saves = close.counts != none and (
        roomy.counts == none or close.counts.len() < roomy.counts.len() or (roomy.counts.first() == 0 and close.counts.first() > 0)
      )
      let first-page = if saves { close } else { roomy }
      if first-page.left > 0pt { set-pages(first-page.start + first-page.help, first-page.left, items) } else {
        set-pages(rules(1) + own-words, 0pt, items)
      }
    }
  } else {
    // All on one sheet, a little closer if need be; else the table follows, whole when one page can hold it.
    let sheet(level) = rules(level) + own-words + summary-table(level)
    let level = range(3).find(level => fits(sheet(level)))
    if level != none { set-pages(sheet(level), room(true) - height-of(block(sheet(level))), cards) } else {
      let start = rules(closest-of(rules)) + own-words
      set-pages(start + block(width: 100%, breakable: not fits(summary-table(0)), summary-table(0)), 0pt, cards)
    }
  }
}
`;
