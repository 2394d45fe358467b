import type { Cost } from './growth.ts';

/** A request about one patient may touch so many pages of 8 KB, and cost so many times as much in a clinic a hundred times as large. */
const most = { buffers: 2_000, growth: 1.2 };
/** Looks through the names of a clinic: the more begin alike, the more the database's processor has to do. Pages and median hold for it as well. */
export const ofTheClinic = 'a search for a patient';
/** A median of less than this is the machine's own unrest, in milliseconds. */
const restlessMs = 0.3;

const width = 640;
const height = 300;
const frame = { left: 56, right: 150, top: 16, bottom: 40 };
const marks = ['2', '6 3', '2 3', '10 3 2 3', '1 4'];

/** What does not hold, in words; nothing where all does. */
export function growthFaults(costs: readonly Cost[]): string[] {
  return kindsOf(costs).flatMap((kind) => {
    const own = costs.filter((cost) => cost.kind === kind);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const dear = own.filter(({ buffers }) => buffers > most.buffers);
    const grows = (name: 'p50Ms' | 'databaseCpuMs') =>
      last[name] > first[name] * most.growth + restlessMs
        ? [
            `${kind}: ${name} ${first[name].toFixed(2)} at ${first.logs} logs, ${last[name].toFixed(2)} at ${last.logs}`,
          ]
        : [];
    return [
      ...dear.map(({ logs, buffers }) => `${kind}: ${buffers.toFixed(0)} pages at ${logs} logs`),
      ...grows('p50Ms'),
      ...(kind === ofTheClinic ? [] : grows('databaseCpuMs')),
    ];
  });
}

/** The rows of the table for `docs/performance.md`. */
export function growthTable(costs: readonly Cost[]): string {
  const rows = costs.map(
    ({ kind, logs, p50Ms, databaseCpuMs, buffers }) =>
      `| ${kind} | ${logs.toLocaleString('en')} | ${p50Ms.toFixed(1)} | ${databaseCpuMs.toFixed(2)} | ${buffers.toFixed(0)} |`,
  );
  return [
    '| request | logs in the clinic | median ms | ms of the database’s processor | pages touched |',
    '|---|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

/** Medians over the size of the clinic, both axes by powers of ten, as an SVG that stands by itself. */
export function drawGrowth(costs: readonly Cost[]): string {
  const logs = costs.map((cost) => Math.log10(cost.logs));
  const [from, to] = [Math.min(...logs), Math.max(...logs)];
  const [low, high] = [0, Math.ceil(Math.log10(Math.max(...costs.map(({ p50Ms }) => p50Ms), 10)))];
  const x = (value: number) =>
    frame.left + ((value - from) / (to - from || 1)) * (width - frame.left - frame.right);
  const y = (value: number) =>
    height - frame.bottom - ((value - low) / (high - low)) * (height - frame.top - frame.bottom);
  const grid = Array.from({ length: high - low + 1 }, (_, step) => low + step).map(
    (power) =>
      `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y(power)}" y2="${y(power)}" stroke="#c9c4b8"/><text x="${frame.left - 8}" y="${y(power) + 5}" text-anchor="end">${10 ** power}</text>`,
  );
  const sizes = [...new Set(costs.map((cost) => cost.logs))].map(
    (size) =>
      `<text x="${x(Math.log10(size))}" y="${height - frame.bottom + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const ends = spread(
    kindsOf(costs).map((kind) =>
      y(Math.log10(Math.max(1, costs.findLast((cost) => cost.kind === kind)?.p50Ms ?? 1))),
    ),
  );
  const lines = kindsOf(costs).map((kind, place) => {
    const points = costs
      .filter((cost) => cost.kind === kind)
      .map(
        (cost) =>
          `${x(Math.log10(cost.logs)).toFixed(1)},${y(Math.log10(Math.max(1, cost.p50Ms))).toFixed(1)}`,
      );
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#0b5c6b" stroke-width="2" stroke-dasharray="${marks[place % marks.length]}"/><text x="${width - frame.right + 8}" y="${(ends[place] ?? 0) + 5}">${kind}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1d2b33"><rect width="${width}" height="${height}" fill="#faf8f4"/>${grid.join('')}${sizes.join('')}${lines.join('')}<text x="8" y="${frame.top - 2}">ms</text><text x="${frame.left}" y="${height - 6}">logs in the clinic</text></svg>\n`;
}

const kindsOf = (costs: readonly Cost[]): string[] => [...new Set(costs.map(({ kind }) => kind))];

/** The places of words beside the ends of lines, moved apart as far as they would cover each other. */
function spread(places: readonly number[]): number[] {
  const apart = 16;
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  const moved = [...places];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { place, index } of order) {
    lowest = Math.max(place, lowest + apart);
    moved[index] = lowest;
  }
  return moved;
}
