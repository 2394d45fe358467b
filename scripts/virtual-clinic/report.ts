import { weeks } from './course.ts';
import type { Figures } from './figures.ts';

export type Report = {
  patients: number;
  seed: number;
  risesTooEarly: number;
  /** How often each row of the decision table answered. */
  rows: ReadonlyMap<string, number>;
  strategies: readonly { name: string; color: string; figures: Figures }[];
};

const pct = (value: number): string => `${value.toFixed(1)} %`;
const rows: [string, (figures: Figures) => string][] = [
  ['patients who reached the target band (two sessions in a row)', (one) => pct(one.reachedPct)],
  ['median week of reaching it', (one) => `${one.medianWeek ?? '–'}`],
  ['sessions inside the band', (one) => pct(one.inBandPct)],
  ['sessions 2 or more above the band', (one) => pct(one.overshootPct)],
  ['sessions with red pain', (one) => pct(one.redPct)],
  ['patients with severe pain (8, or a rise of 4) at least once', (one) => pct(one.severePatientsPct)],
  ['stops called by the engine', (one) => (one.stops === null ? 'none exist' : `${one.stops}`)],
  ['median gain of true 1RM', (one) => pct(one.strengthGainPct)],
];

export function reportMarkdown({ patients, seed, risesTooEarly, rows: answers, strategies }: Report): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `# Virtual clinic

${patients} simulated patients train one exercise for ${weeks} weeks, three sessions a week, each patient once under each strategy with the same start (seed ${seed}). The engine is the real one: starting dose and trial sets, the decision table and the routing; trial sets are repeated in up to three sittings while the effort lies below the band, the clinician approves each upward proposal at the next session, a harder variation counts as 12 % more load, and after a stop the exercise pauses a week and returns 20 % lighter. It is a check of the rules against a simple model of a body, not evidence about people.

![Sessions inside the target band and sessions with red pain by week](virtual-clinic.svg)

${line(['', ...strategies.map((one) => one.name)])}
${line(['---', ...strategies.map(() => '---')])}
${rows.map(([label, read]) => line([label, ...strategies.map((one) => read(one.figures))])).join('\n')}

After a red session the engine raised a load before two sessions without red pain: ${risesTooEarly} times (the run fails when it is not 0).

## How to read it

The rules trade speed for calm. Against both baselines they bring far fewer red sessions, hardly any session that is much too hard, and fewer patients with severe pain; strength grows more slowly and fewer patients reach the band, because the sessions that miss it lie below it. What the engine answered shows where the time goes: most steps are single repetitions with days of waiting between them, amber pain and missing answers hold, and on a machine with coarse plates the next plate is often too big a jump for a weak patient.

${answerTable(answers)}

## The model

- Population: 60 % novices, 30 % older adults, 10 % trained.
- True 1RM: log-normal, median 40 kg (28 kg in older adults), sigma 0.3; it approaches a ceiling of 1.35 ± 0.1 times the start, at most 3 % of the way a session, by effort and load.
- Repetitions to failure follow Epley; reported effort is 10 minus the repetitions left, and with more than three left it follows the share of the 1RM [GearhartLegPress], with noise of 0.6 ± 0.2 points.
- Pain: 0.9 ± 0.8 before; above a tolerated load of 0.7 ± 0.15 times the 1RM it rises by 10 ± 4 points per 100 % of overload; 1.5 % of sessions flare by 3 points. Tolerance grows by up to 0.8 % a session and falls by 2 % after a pain of 6 or more.
- Attendance 85 ± 12 %; effort is left out in 3 % of sessions.
- “+10 % a week” adds a tenth each week whatever happened, at 10 repetitions. “Double progression” adds a repetition a session up to 12, then the next load; neither asks about pain or effort.

All spreads are standard deviations of normal distributions, cut off at plausible ends; none comes from patient data. Run it with \`npx tsx scripts/simulate-clinic.ts\`.
`;
}

function answerTable(answers: ReadonlyMap<string, number>): string {
  const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...answers].toSorted(([, a], [, b]) => b - a);
  const lines = sorted.map(
    ([row, count]) => `| ${row.replace(' ', ' | ')} | ${pct((100 * count) / total)} |`,
  );
  return ['| row | reason | share of sessions |', '| --- | --- | --- |', ...lines].join('\n');
}

const panel = { width: 330, height: 190, left: 46, top: 34 };

/** Two small line charts: sessions inside the band and red sessions, by week. */
export function reportSvg({ strategies }: Report): string {
  const charts = [
    { title: 'Sessions inside the target band (%)', most: 100, read: (one: Figures) => one.inBandByWeek },
    {
      title: 'Sessions with red pain (%)',
      most: niceTop(strategies.flatMap((one) => one.figures.redByWeek)),
      read: (one: Figures) => one.redByWeek,
    },
  ];
  const legend = strategies
    .map(
      (one, index) =>
        `<g transform="translate(${46 + index * 230} 282)"><rect width="18" height="4" y="-6" fill="${one.color}"/><text x="24">${one.name}</text></g>`,
    )
    .join('');
  const body = charts.map((chart, index) => chartSvg(chart, strategies, index * 390)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 296" font-family="sans-serif" font-size="12" fill="#23313a" role="img" aria-label="Sessions inside the target band and sessions with red pain by week, for three strategies"><rect width="780" height="296" fill="#fffdf8"/>${body}${legend}</svg>\n`;
}

const niceTop = (values: readonly number[]): number => Math.max(10, Math.ceil(Math.max(...values) / 10) * 10);

function chartSvg(
  { title, most, read }: { title: string; most: number; read: (one: Figures) => number[] },
  strategies: Report['strategies'],
  shift: number,
): string {
  const x = (week: number): number => panel.left + (week * panel.width) / (weeks - 1);
  const y = (value: number): number => panel.top + panel.height * (1 - value / most);
  const grid = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (part) =>
        `<line x1="${panel.left}" x2="${panel.left + panel.width}" y1="${y(part * most)}" y2="${y(part * most)}" stroke="#d9d4c7"/><text x="${panel.left - 8}" y="${y(part * most) + 4}" text-anchor="end">${Math.round(part * most)}</text>`,
    )
    .join('');
  const ticks = Array.from(
    { length: weeks },
    (_, week) =>
      `<text x="${x(week)}" y="${panel.top + panel.height + 18}" text-anchor="middle">${week + 1}</text>`,
  ).join('');
  const lines = strategies
    .map(
      ({ color, figures }) =>
        `<polyline fill="none" stroke="${color}" stroke-width="2.5" points="${read(figures)
          .map((value, week) => `${x(week).toFixed(1)},${y(value).toFixed(1)}`)
          .join(' ')}"/>`,
    )
    .join('');
  return `<g transform="translate(${shift} 0)"><text x="${panel.left}" y="18" font-weight="bold">${title}</text>${grid}${ticks}<text x="${panel.left + panel.width / 2}" y="${panel.top + panel.height + 36}" text-anchor="middle">week</text>${lines}</g>`;
}
