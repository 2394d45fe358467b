import 'server-only';

/** Parts of the printed page that a choice of the print brings: the mark of a draft, the table of all, advice cards. */
export const layoutParts = String.raw`
#let draft-mark = if words.draftMark != none {
  block(width: 100%, fill: ink, inset: (x: 0.8em, y: 0.55em), below: 0.9em, text(fill: white, strong(words.draftMark)))
}

// One row for each exercise, never split; cautions and notes go along, for they change how it is done.
#let summary-table(level) = {
  v((0.8em, 0.6em, 0.5em).at(level), weak: true)
  set par(leading: (0.42em, 0.38em, 0.34em).at(level), spacing: (0.5em, 0.44em, 0.38em).at(level))
  heading(level: 2, words.summary.caption)
  table(
    columns: (2fr, 3.4fr),
    inset: (x: 0.45em, y: (0.3em, 0.24em, 0.2em).at(level)),
    table.header(strong(words.summary.exercise), strong(words.summary.dose)),
    ..words.exercises.map(exercise => (
      {
        par(strong(str(exercise.number) + ". " + exercise.name))
        if exercise.phase != none { par(text(fill: muted, exercise.phase)) }
        if exercise.place != none { par(text(fill: muted, exercise.place)) }
      },
      {
        par(join-parts(exercise.dose))
        if exercise.usualDose != none { labelled(exercise.usualDose) }
        if exercise.doseWords != none { par(exercise.doseWords) }
        for item in (..exercise.cautions, exercise.easier, exercise.note) {
          if item != none { labelled(item) }
        }
      },
    )).flatten().map(cell => table.cell(breakable: false, cell)),
  )
}

// The whole round at a glance; the table of all exercises is its list already.
#let routine = if words.routine != none {
  v(0.9em, weak: true)
  block(width: 100%, breakable: false, {
    heading(level: 2, words.routine.heading)
    par(words.routine.leadIn)
    if words.summary == none {
      enum(..words.routine.steps.map(step => enum.item({
        step.name
        if step.note != none { " (" + step.note + ")" }
      })))
    }
  })
}

#let advice-card(card, level) = {
  set par(leading: leading.at(level), spacing: spacing.at(level))
  block(width: 100%, breakable: false, stroke: 0.9pt + ink, radius: 5pt, inset: (0.8em, 0.8em, 0.7em, 0.6em, 0.6em).at(level), {
    heading(level: 2, card.heading)
    list(..card.points.map(point => list.item(point)))
    if card.stopIf != none { par(strong(card.stopIf)) }
  })
}
#let advice-item(card) = (
  is-exercise: false,
  has-picture: false,
  rows: 0,
  set-at: (level, tall, stretch) => advice-card(card, level),
  height-at: (level, tall) => height-of(advice-card(card, level)),
  set-long: height => advice-card(card, closest),
)
`;
