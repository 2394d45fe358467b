import 'server-only';

/** Parts of the printed page that show one exercise: its words, its picture and the boxes to write in. */
export const exerciseParts = String.raw`
#let log-table(log, is-tight) = {
  set table(inset: (x: 0.35em, y: 0.32em)) if is-tight
  let count = log.headers.map(header => header.span).sum()
  let separator = if count > (if is-large { 4 } else { 7 }) { linebreak() } else { [ ] }
  set par(leading: 0.4em)
  table(
    columns: (9.2em,) + (1fr,) * count,
    table.header(
      log.corner,
      ..log.headers.map(header => table.cell(colspan: header.span, header.lines.join(separator))),
    ),
    ..log.rows.map(row => (row,) + ([],) * count).flatten(),
  )
}

#let exercise-heading(exercise) = {
  heading(level: 2, str(exercise.number) + ". " + exercise.name)
  if exercise.phase != none { par(text(fill: muted, exercise.phase)) }
  if exercise.place != none { par(text(fill: muted, exercise.place)) }
  par(text(size: 1.06em, strong(join-parts(exercise.dose))))
  for caution in exercise.cautions {
    block(stroke: 0.9pt + ink, inset: 0.5em, radius: 3pt, labelled(caution))
  }
}

#let exercise-steps(exercise) = {
  if exercise.setup != none { par(exercise.setup) }
  if exercise.steps.len() > 0 { enum(..exercise.steps.map(step => enum.item(step))) }
  for item in (exercise.breathing, exercise.stopIf, exercise.note) {
    if item != none { labelled(item) }
  }
}

#let exercise-words(exercise, figure, figure-height) = {
  let head = exercise-heading(exercise)
  let steps = exercise-steps(exercise)
  if figure == none { return head + steps }
  let picture = block(fill: panel, radius: 5pt, inset: if is-compact { 0.2em } else { 0.5em }, width: 100%, image(
    bytes(figure), format: "svg", width: 100%, height: figure-height, fit: "contain", alt: exercise.figureAlt,
  ))
  if is-roomy { return picture + v(0.9em, weak: true) + head + steps }
  // Large words need the whole width; at the standard size they stand beside the picture.
  let beside = if is-large { head } else { head + steps }
  let columns = (if is-compact { 26% } else if is-large { 38% } else { 34% }, 1fr)
  grid(columns: columns, column-gutter: 1.1em, picture, beside) + if is-large { v(0.75em, weak: true) + steps }
}

// Tight: lower picture, lines and boxes, for an exercise that would else run on to a second page by a little.
#let exercise-block(exercise, figure, is-tight: false) = {
  set par(leading: 0.42em, spacing: 0.5em) if is-compact or is-tight
  set enum(spacing: 0.5em) if is-compact or is-tight
  exercise-words(exercise, figure, if is-tight { figure-height * 0.72 } else { figure-height })
  for log in exercise.log {
    v(if is-tight { 0.55em } else { 0.8em }, weak: true)
    block(breakable: false, width: 100%, log-table(log, is-tight))
  }
}

// More than any words of this length can need: it spares the exact measure, which costs as much as the layout.
#let generous-height(exercise) = {
  let texts = (exercise.name, ..exercise.dose, ..exercise.steps)
  if exercise.setup != none { texts.push(exercise.setup) }
  for item in (..exercise.cautions, exercise.breathing, exercise.stopIf, exercise.note) {
    if item != none { texts.push(item.label + item.text) }
  }
  let lines = texts.map(text => calc.ceil(text.clusters().len() / 24) + text.matches("\n").len() + 0.5).sum() + 6
  let rows = exercise.log.map(log => log.rows.len() + 2).sum(default: 0)
  lines * 1.35 * base + rows * 2.6 * base + if is-large or is-roomy { figure-height + 10mm } else { 0mm }
}
`;
