import 'server-only';

/** Parts of the printed page that decide what stands on which page, and how closely. */
export const pageParts = String.raw`
// Blocks of a page at one closeness; a picture of that height stands over its words, boxes are that much higher.
#let stacked(items, level, tall, stretch) = for item in items {
  v(above.at(level), weak: true)
  (item.set-at)(level, tall, stretch)
}

// What is left on a page makes its boxes higher, within reason: easier to write in.
#let most-stretch = 0.45em
#let stretch-for(items, left) = {
  let rows = items.map(item => item.rows).sum(default: 0)
  if rows == 0 { 0pt } else { calc.max(0pt, calc.min(most-stretch.to-absolute(), 0.9 * left / (2 * rows))) }
}

// Each measured once at every closeness; everything below reckons with these heights.
#let measured(items) = items.map(item => item + (heights: range(closest + 1).map(level => (item.height-at)(level, none))))

// How high so many of these stand, from a place on, when their heights are known.
#let together(items, from, count, level) = (
  items.slice(from, from + count).map(item => item.heights.at(level)).sum(default: 0pt) + calc.max(0, count - 1) * above.at(level).to-absolute()
)

// What the first page and the others have left, at one closeness: on the first, a gap comes before what follows.
#let room-on(page, rooms, level) = if page > 0 { rooms.others } else { rooms.first - above.at(level).to-absolute() }

// As many, from a place on, as the room holds at that closeness; how many they are.
#let count-that-fit(items, from, level, room) = {
  let count = 0
  while from + count < items.len() {
    let exercises = items.slice(from, from + count + 1).filter(item => item.is-exercise).len()
    if (per-page != none and exercises > per-page) or together(items, from, count + 1, level) > room - 0.1pt { break }
    count += 1
  }
  count
}

// How many stand on each page at one closeness; 0 on a later page: the next is longer than a page.
#let counts-at(items, level, rooms) = {
  let counts = (count-that-fit(items, 0, level, room-on(0, rooms, level)),)
  let from = counts.first()
  while from < items.len() {
    let count = count-that-fit(items, from, level, rooms.others)
    counts.push(count)
    from += calc.max(1, count)
  }
  counts
}

// A picture over the words of the only exercise of a page, when that would else be left a quarter empty; as tall as fits.
#let tall-for(items, level, room) = {
  if items.len() != 1 or not items.first().has-picture { return none }
  if room - items.first().heights.at(level) < 0.25 * room { return none }
  let least = 40mm
  let left = room - (items.first().height-at)(level, least)
  if left > 0pt { calc.min(least + left - 0.1pt, 110mm) }
}

// What stands on each page. The closest that reads well decides how many pages there are; then all are set as roomy as
// that number allows, and each page by itself as roomy as its own room allows. The first may hold nothing more.
#let longer-than-a-page(counts) = counts.slice(1).filter(count => count == 0).len()
#let plan(items, rooms) = {
  let least = counts-at(items, closest, rooms)
  let counts = range(closest).map(level => counts-at(items, level, rooms)).find(counts => {
    counts.len() <= least.len() and longer-than-a-page(counts) <= longer-than-a-page(least)
  })
  if counts == none { counts = least }
  let from = 0
  let bodies = ()
  for (page, count) in counts.enumerate() {
    let chosen = items.slice(from, from + count)
    if count > 0 {
      let level = range(closest + 1).find(level => together(items, from, count, level) < room-on(page, rooms, level) - 0.1pt)
      if level == none { level = closest }
      let tall = if page > 0 { tall-for(chosen, level, rooms.others) }
      let left = room-on(page, rooms, level) - together(items, from, count, level)
      bodies.push(stacked(chosen, level, tall, if tall == none { stretch-for(chosen, left) } else { 0pt }))
    } else if page == 0 { bodies.push(none) } else { bodies.push((items.at(from).set-long)(rooms.others)) }
    from += if page == 0 { count } else { calc.max(1, count) }
  }
  bodies
}
`;
