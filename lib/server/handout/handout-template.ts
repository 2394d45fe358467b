import 'server-only';
import { exerciseParts } from '@/lib/server/handout/handout-template-exercise';
import { layoutParts } from '@/lib/server/handout/handout-template-layouts';
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
#let is-compact = words.layout == "four"
// In large print the picture stands beside the words on every sheet, or the boxes would not fit below.
#let is-roomy = words.layout == "one" and not is-large
#let figure-height = if is-roomy { 104mm } else if is-compact { 30mm } else if is-large { 38mm } else { 42mm }
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

#set document(title: words.documentTitle, author: words.clinicLine, date: none)
#set text(
  font: ("Atkinson Hyperlegible", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji"),
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
#show heading.where(level: 1): set text(size: if is-long-name { 1.15em } else if is-large { 1.25em } else { 1.45em })
#show heading.where(level: 2): set text(size: 1.17em)
#show heading: set block(above: 0pt, below: 0.65em)

// Measured in the room of a page, as it is then set there; what does not fit fills that room but for rounding.
#let fits-page(body, height) = measure(body, width: content-width, height: height).height < height - 0.1pt

// The dot stays with what it follows, so that no line begins with one.
#let join-parts(parts) = parts.join("\u{a0}· ")
#let labelled(item) = par[#strong(item.label): #item.text]

#let footer = {
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
  par(join-parts((words.identity.version, words.identity.validUntil)))
  par(words.footer.emergency)
  if words.draftMark != none { par(strong(words.draftMark)) }
  if words.demoMark != none { par(strong(words.demoMark)) }
}

// A code of 21 mm can still be scanned; it is used only where the help would leave the first page.
#let access(level) = if words.access != none {
  set align(center)
  set text(size: small)
  set par(leading: 0.45em, spacing: 0.45em)
  image(bytes(pictures.qr), format: "svg", width: (25mm, 25mm, 21mm).at(level), alt: words.access.qrAlt)
  v(0.4em, weak: true)
  // Boxes keep the address in one piece.
  par(words.access.instruction.split(" ").map(box).join(" "))
  par(link(pictures.link, box(text(size: base, strong(words.access.code)))))
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
    par(join-parts(words.identity.marks))
    par(join-parts((words.identity.version, words.identity.validUntil)))
    par(strong(words.programTitle))
  }
  let columns = (1fr, if is-large { 60mm } else { 54mm })
  let beside-code(left) = block(breakable: false, grid(columns: columns, column-gutter: 1em, left, access(level)))
  let above = clinic + v(1em, weak: true) + title + identity
  if words.access == none { above } else if is-large {
    title + beside-code(clinic + identity)
  } else { beside-code(above) }
}

${layoutParts}
${rulesParts}
${exerciseParts}
#context {
  let footer-height = measure(footer, width: content-width).height
  let bottom = footer-bottom + footer-height + footer-gap
  let content-height = paper-height - margin-top - bottom
  set page(
    width: paper-width,
    height: paper-height,
    margin: (x: margin-x, top: margin-top, bottom: bottom),
    footer-descent: footer-gap,
    footer: align(top, footer),
  )
  let fits(body) = fits-page(body, content-height)
  let closest(part) = range(3).find(level => fits(part(level)))
  let own-words = {
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
  if words.summary == none {
    // Large print is set a little closer, when that keeps the help on the first page.
    let level = if is-large { closest(rules) } else { 0 }
    rules(if level == none { 1 } else { level })
    own-words
    exercises(content-height)
    let level = closest(day-log)
    day-log(if level == none { 0 } else { level })
  } else {
    // All on one sheet, a little closer if need be; else the table follows, whole when one page can hold it.
    let sheet(level) = rules(level) + own-words + summary-table(level)
    let level = closest(sheet)
    if level != none { sheet(level) } else {
      let level = closest(rules)
      rules(if level == none { 1 } else { level })
      own-words
      block(width: 100%, breakable: not fits(summary-table(0)), summary-table(0))
    }
  }
  advice-cards(if fits(advice-cards(0)) or not fits(advice-cards(1)) { 0 } else { 1 })
}
`;
