import 'server-only';

/** Parts of the printed page that show one exercise: its words, its picture and the boxes to write in. */
export const exerciseParts = String.raw`
// How closely things are set, from 0, roomy, to the closest that still reads well. Pages are filled at the closest, and
// what then stands on a page is set as roomy as the page allows. From a level on, short paragraphs share their lines; at the
// closest of the standard size the steps do so too.
#let closest = if is-large { 3 } else { 4 }
#let shares-lines-from = 3
#let shares-steps-from = 4
#let leading = if is-large { (0.53em, 0.47em, 0.4em, 0.34em) } else { (0.55em, 0.5em, 0.45em, 0.4em, 0.4em) }
#let spacing = if is-large { (0.68em, 0.55em, 0.46em, 0.37em) } else { (0.72em, 0.62em, 0.5em, 0.42em, 0.42em) }
#let above = (1em, 0.8em, 0.6em, 0.45em, 0.35em)
#let box-inset = if is-large { (0.5em, 0.38em, 0.28em, 0.17em) } else { (0.5em, 0.42em, 0.34em, 0.26em, 0.26em) }
#let below-heading = (0.65em, 0.65em, 0.55em, 0.45em, 0.4em)
#let before-boxes = (0.8em, 0.7em, 0.55em, 0.45em, 0.45em)
#let figure-column = if is-large { (38%, 36%, 32%, 26%) } else { (36%, 33%, 28%, 23%, 23%) }
#let figure-height = if is-large { (52mm, 38mm, 30mm, 24mm) } else { (52mm, 42mm, 36mm, 32mm, 32mm) }

// As wide as the widest label of the sheet, within reason: all boxes begin at the same place, and none wastes room.
#let widest-label() = {
  let logs = words.exercises.map(exercise => exercise.log).flatten() + if words.diary == none { () } else { words.diary.tables }
  let widths = logs.map(log => log.rows).flatten().dedup().map(label => measure(label).width + 0.7em.to-absolute())
  calc.min((if is-large { 8.6em } else { 9.2em }).to-absolute(), calc.max(0pt, ..widths))
}

// What a table has to know of its room: how wide its labels are, and whether day and date go side by side in all columns.
#let with-room(log, label-width) = {
  let count = log.headers.map(header => header.span).sum()
  let room = (content-width - label-width) / count - 0.5em.to-absolute()
  let widest = log.headers.map(header => header.lines.join([ ])).dedup()
  let is-wide = log.headers.first().span > 1 or widest.all(line => measure(line).width <= room)
  log + (count: count, label-width: label-width, separator: if is-wide { [ ] } else { linebreak() })
}

// stretch: what a page has left, above and below each row. is-sketch: as high as the table, with the first of its columns alone; measuring is dear.
#let log-table(log, level, stretch, is-sketch) = {
  set par(leading: 0.4em)
  let headers = if is-sketch { log.headers.slice(0, 1) } else { log.headers }
  let count = if is-sketch { headers.first().span } else { log.count }
  // Columns of a single score hold their date and no more.
  let is-narrow = log.count > (if is-large { 7 } else { 11 })
  table(
    inset: (x, _) => (x: if is-narrow and x > 0 { 0.08em } else { 0.25em }, y: box-inset.at(level) + stretch),
    align: (x, _) => if is-narrow and x > 0 { center } else { start },
    columns: (log.label-width,) + (1fr,) * count,
    table.header(
      log.corner,
      ..headers.map(header => table.cell(colspan: header.span, header.lines.join(log.separator))),
    ),
    ..log.rows.map(row => (row,) + (none,) * count).flatten(),
  )
}

#let exercise-name(exercise) = str(exercise.number) + ". " + exercise.name

#let exercise-heading(exercise) = {
  heading(level: 2, exercise-name(exercise))
  let places = (exercise.phase, exercise.place).filter(text => text != none)
  if places.len() > 0 { par(text(fill: muted, join-parts(places))) }
  par(text(size: 1.06em, strong(join-parts(exercise.dose))))
  if exercise.usualDose != none { labelled(exercise.usualDose) }
  for caution in exercise.cautions {
    block(stroke: 0.9pt + ink, inset: 0.4em, radius: 3pt, width: 100%, labelled(caution))
  }
}

#let run-on(level, parts) = {
  let given = parts.filter(part => part != none)
  if level >= shares-lines-from { par(given.join([ ])) } else { given.map(par).join() }
}

#let numbered(steps, level) = if level >= shares-steps-from {
  par(steps.enumerate(start: 1).map(((number, step)) => [#strong(str(number) + ".")\u{a0}#step]).join([ ]))
} else { enum(..steps.map(step => enum.item(step))) }

#let exercise-steps(exercise, level) = {
  run-on(level, (exercise.doseWords, exercise.setup))
  if exercise.steps.len() > 0 { numbered(exercise.steps, level) }
  run-on(level, (exercise.breathing, exercise.stopIf).map(item => if item != none { label-words(item) }))
  if exercise.easier != none { labelled(exercise.easier) }
  if exercise.note != none { labelled(exercise.note) }
}

#let picture(exercise, figure, height, is-sketch) = block(
  fill: panel,
  radius: 5pt,
  inset: 0.3em,
  width: 100%,
  if is-sketch { block(height: height) } else {
    image(bytes(figure), format: "svg", width: 100%, height: height, fit: "contain", alt: exercise.figureAlt)
  },
)

// Beside its picture; under it where the page has room for a picture of that height.
#let exercise-words(exercise, figure, level, tall: none, is-sketch: false) = {
  let head = exercise-heading(exercise)
  let steps = exercise-steps(exercise, level)
  if figure == none { return head + steps }
  if tall != none { return picture(exercise, figure, tall, is-sketch) + v(0.9em, weak: true) + head + steps }
  // Large words need the whole width; at the standard size they stand beside the picture.
  let beside = if is-large { head } else { head + steps }
  let columns = (figure-column.at(level), 1fr)
  let drawn = picture(exercise, figure, figure-height.at(level), is-sketch)
  grid(columns: columns, column-gutter: 1em, drawn, beside) + if is-large { v(0.75em, weak: true) + steps }
}

#let boxes(logs, level, stretch: 0pt, is-sketch: false) = for log in logs {
  v(before-boxes.at(level), weak: true)
  block(breakable: false, width: 100%, log-table(log, level, stretch, is-sketch))
}

#let framed(level, breakable, body) = {
  set par(leading: leading.at(level), spacing: spacing.at(level))
  show heading: set block(below: below-heading.at(level))
  set enum(spacing: spacing.at(level))
  block(width: 100%, stroke: (top: 0.9pt + ink), inset: (top: above.at(level)), breakable: breakable, body)
}

#let rows-of(logs) = logs.map(log => log.rows.len() + 1).sum(default: 0)

// What stands on the pages: set-at sets it, height-at measures it, set-long is for what is longer than a page.
#let exercise-item(exercise, figure, label-width) = {
  let logs = exercise.log.map(log => with-room(log, label-width))
  (
    is-exercise: true,
    has-picture: figure != none,
    rows: rows-of(logs),
    set-at: (level, tall, stretch) => framed(
      level,
      false,
      exercise-words(exercise, figure, level, tall: tall) + boxes(logs, level, stretch: stretch),
    ),
    height-at: (level, tall) => height-of(framed(
      level,
      false,
      exercise-words(exercise, figure, level, tall: tall, is-sketch: true) + boxes(logs, level, is-sketch: true),
    )),
    // Its words run on, and where its boxes begin a page they say whose they are.
    set-long: height => {
      let words = exercise-words(exercise, figure, closest)
      let with-boxes(count) = framed(closest, true, words + boxes(logs.slice(0, count), closest))
      let beside = range(logs.len() + 1).rev().find(count => height-of(with-boxes(count)) < height)
      if beside == none { beside = 0 }
      with-boxes(beside)
      if beside < logs.len() {
        pagebreak(weak: true)
        par(text(size: 1.17em, strong(exercise-name(exercise))))
        boxes(logs.slice(beside), 0)
      }
    },
  )
}

// The boxes of the days, after those of the exercises: no table is split, and the words stay with the first.
#let day-item(diary, label-width) = {
  let logs = diary.tables.map(log => with-room(log, label-width))
  let part(logs, level, stretch: 0pt, is-sketch: false) = {
    set par(leading: leading.at(level), spacing: spacing.at(level))
    show heading: set block(below: below-heading.at(level))
    block(breakable: false, width: 100%, {
      heading(level: 2, diary.heading)
      par(diary.note)
      boxes(logs, level, stretch: stretch, is-sketch: is-sketch)
    })
  }
  (
    is-exercise: false,
    has-picture: false,
    rows: rows-of(logs),
    set-at: (level, tall, stretch) => part(logs, level, stretch: stretch),
    height-at: (level, tall) => height-of(part(logs, level, is-sketch: true)),
    set-long: height => part(logs.slice(0, 1), closest) + boxes(logs.slice(1), closest),
  )
}
`;
