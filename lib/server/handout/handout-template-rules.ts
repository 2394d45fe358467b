import 'server-only';

/** Parts of the printed page that say what to do when it hurts and when to get help. */
export const rulesParts = String.raw`
// The rule stays in one piece. Columns of large words are long and narrow, and the sheet of all exercises is full:
// rows leave room for what follows on the same page.
#let pain-rule(level) = block(width: 100%, breakable: false, {
  if is-large {
    heading(level: 2, words.pain.heading)
    par(words.pain.intro)
  } else {
    show heading: set block(below: 0pt)
    grid(columns: (auto, 1fr), column-gutter: 0.8em, align: bottom, heading(level: 2, words.pain.heading), par(words.pain.intro))
  }
  v((0.7em, 0.6em, 0.5em).at(level), weak: true)
  let zones = words.pain.zones
  let shade(index) = shades.at(zones.at(index).zone)
  let edge = (0.65em, 0.65em, 0.4em).at(level)
  block(radius: 5pt, clip: true, stroke: 0.9pt + ink, width: 100%, if is-large or words.summary != none {
    table(
      columns: (auto, 1fr),
      inset: (x: 0.7em, y: (0.4em, 0.26em, 0.2em).at(level)),
      stroke: (x, y) => if y > 0 { (top: 0.9pt + ink) },
      fill: (_, y) => shade(y),
      ..zones.map(zone => (table.cell(strong(zone.heading)), table.cell(zone.text))).flatten(),
    )
  } else {
    table(
      columns: (1.7fr, 3fr, 3.6fr),
      stroke: (x, y) => if x > 0 { (left: 0.9pt + ink) },
      fill: (x, _) => shade(x),
      table.header(..zones.map(zone => table.cell(inset: (x: 0.6em, top: edge, bottom: 0.2em), strong(zone.heading)))),
      ..zones.map(zone => table.cell(inset: (x: 0.6em, top: 0.2em, bottom: edge), zone.text)),
    )
  })
  v((0.8em, 0.7em, 0.5em).at(level), weak: true)
  par(words.pain.severe)
})

// Each paragraph stays whole; the first keeps its heading.
#let safety(level) = for (index, paragraph) in words.safety.paragraphs.enumerate() {
  block(
    width: 100%,
    breakable: false,
    spacing: 0pt,
    stroke: (left: 3pt + ink),
    inset: (left: 0.8em, y: (0.3em, 0.25em, 0.18em).at(level)),
    {
      if index == 0 { heading(level: 2, words.safety.heading) }
      par(paragraph)
    },
  )
}

#let closer(level, body) = {
  let (leading, spacing) = ((0.53em, 0.68em), (0.44em, 0.55em), (0.4em, 0.46em)).at(level)
  set par(leading: leading, spacing: spacing)
  show heading: set block(below: (0.65em, 0.65em, 0.45em).at(level))
  body
}

// What the first page says before any exercise; the higher the level, the closer it is set. The help stands at its foot where the
// page has exercises too.
#let rules(level, help: true) = {
  let gap = v((0.8em, 0.6em, 0.5em).at(level), weak: true)
  closer(level, {
    draft-mark
    opening(level)
    gap
    pain-rule(level)
    if help {
      gap
      safety(level)
    }
  })
}
`;
