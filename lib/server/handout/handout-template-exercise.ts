import 'server-only';

/** Parts of the printed page that show one exercise: its words, its picture and the boxes to write in. */
export const exerciseParts = String.raw`
// How closely an exercise is set: 0 as usual; 1 and 2 for one, or for as many as a page should hold, that would else run
// on to the next page by a little. Picture and boxes give way before the lines do.
#let closeness = (
  leading: if is-compact { (0.42em, 0.38em, 0.33em) } else { (0.53em, 0.42em, 0.34em) },
  spacing: if is-compact { (0.5em, 0.44em, 0.37em) } else { (0.68em, 0.5em, 0.38em) },
  figure: (1, 0.72, 0.6),
  figure-column: if is-compact { (26%, 24%, 19%) } else if is-large { (38%, 38%, 26%) } else { (34%, 34%, 28%) },
  box: (0.5em, 0.32em, if is-large { 0.16em } else { 0.24em }),
  above: if is-compact { (0.6em, 0.5em, 0.4em) } else { (1em, 0.8em, 0.6em) },
)

#let log-table(log, level) = {
  set table(inset: (x: 0.35em, y: closeness.box.at(level)))
  let count = log.headers.map(header => header.span).sum()
  let separator = if count > (if is-large { 4 } else { 7 }) { linebreak() } else { [ ] }
  set par(leading: 0.4em)
  table(
    columns: (9.2em,) + (1fr,) * count,
    table.header(
      log.corner,
      ..log.headers.map(header => table.cell(colspan: header.span, header.lines.join(separator))),
    ),
    ..log.rows.map(row => (row,) + (none,) * count).flatten(),
  )
}

// The boxes of the days, after those of the exercises: no table is split, and the words stay with the first.
#let day-log(level) = if words.diary != none {
  let gap(place) = v((if place == 0 { (1em, 0.8em, 0.6em) } else { (0.8em, 0.55em, 0.45em) }).at(level), weak: true)
  set par(leading: closeness.leading.at(level), spacing: closeness.spacing.at(level))
  for (place, log) in words.diary.tables.enumerate() {
    gap(place)
    block(breakable: false, width: 100%, {
      if place == 0 {
        heading(level: 2, words.diary.heading)
        par(words.diary.note)
      }
      log-table(log, level)
    })
  }
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

#let exercise-words(exercise, figure, level) = {
  let head = exercise-heading(exercise)
  let steps = exercise-steps(exercise)
  if figure == none { return head + steps }
  let picture = block(fill: panel, radius: 5pt, inset: if is-compact { 0.2em } else { 0.5em }, width: 100%, image(
    bytes(figure),
    format: "svg",
    width: 100%,
    height: figure-height * closeness.figure.at(level),
    fit: "contain",
    alt: exercise.figureAlt,
  ))
  if is-roomy { return picture + v(0.9em, weak: true) + head + steps }
  // Large words need the whole width; at the standard size they stand beside the picture.
  let beside = if is-large { head } else { head + steps }
  let columns = (closeness.figure-column.at(level), 1fr)
  grid(columns: columns, column-gutter: 1.1em, picture, beside) + if is-large { v(0.75em, weak: true) + steps }
}

#let exercise-block(exercise, figure, level: 0, breakable: false) = {
  let above = closeness.above.at(level)
  set par(leading: closeness.leading.at(level), spacing: closeness.spacing.at(level))
  set enum(spacing: if is-compact or level > 0 { closeness.spacing.at(level) } else { 0.62em })
  block(width: 100%, stroke: (top: 0.9pt + ink), inset: (top: above), breakable: breakable, {
    exercise-words(exercise, figure, level)
    for log in exercise.log {
      v((0.8em, 0.55em, 0.45em).at(level), weak: true)
      block(breakable: false, width: 100%, log-table(log, level))
    }
  })
}

#let stacked(items, level: 0, breakable: false) = for item in items {
  v(closeness.above.at(level), weak: true)
  exercise-block(..item, level: level, breakable: breakable)
}

// The least closeness at which all these stand on one page; none when there is no such. Measuring takes as long as setting,
// so it is left out where the estimate of room, which is generous, is clear already.
#let level-of(items, content-height) = {
  let room = items.map(((exercise, _)) => exercise.roomEm * base).sum()
  if room <= content-height { return 0 }
  if room > 2.5 * content-height { return none }
  range(3).find(level => fits-page(stacked(items, level: level), content-height))
}

#let exercises(content-height) = {
  let items = words.exercises.zip(pictures.figures)
  for (index, group) in items.chunks(if per-page == none { 1 } else { per-page }).enumerate() {
    // The rules of large print may end on a second page: the first exercise then follows there.
    if per-page != none and not (is-large and index == 0) { pagebreak(weak: true) }
    let together = level-of(group, content-height)
    if together != none { stacked(group, level: together) } else {
      for item in group {
        let level = if group.len() > 1 { level-of((item,), content-height) }
        // Only one that is taller than a page however close runs on to the next.
        stacked((item,), level: if level == none { 0 } else { level }, breakable: level == none)
      }
    }
  }
}
`;
