import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baselineCourse, baselines } from './virtual-clinic/baselines.ts';
import { type CourseSession, attendedDays, firstLoadKg } from './virtual-clinic/course.ts';
import { engineCourse } from './virtual-clinic/engine-course.ts';
import { figuresOf } from './virtual-clinic/figures.ts';
import { makeDice } from './virtual-clinic/random.ts';
import { type Report, reportMarkdown, reportSvg } from './virtual-clinic/report.ts';
import { type VirtualPatient, makePatient } from './virtual-clinic/virtual-patient.ts';

const patients = 1000;
const seed = 20_260_309;

type Tally = { courses: CourseSession[][]; gains: number[] };
const tallies = { engine: emptyTally(), tenPercentAWeek: emptyTally(), doubleProgression: emptyTally() };
let stops = 0;
let risesTooEarly = 0;
const rows = new Map<string, number>();

for (let index = 0; index < patients; index += 1) {
  const dice = makeDice(seed + index);
  const patient = makePatient(dice);
  const startKg = firstLoadKg(patient, dice);
  const days = attendedDays(patient, dice);
  run(tallies.engine, patient, (body) => {
    const course = engineCourse(body, startKg, days, makeDice(seed * 2 + index));
    stops += course.stops;
    risesTooEarly += course.risesTooEarly;
    for (const row of course.rows) rows.set(row, (rows.get(row) ?? 0) + 1);
    return course.sessions;
  });
  for (const name of ['tenPercentAWeek', 'doubleProgression'] as const) {
    run(tallies[name], patient, (body) =>
      baselineCourse(body, startKg, days, baselines[name], makeDice(seed * 2 + index)),
    );
  }
}

const report: Report = {
  patients,
  seed,
  risesTooEarly,
  rows,
  strategies: [
    {
      name: 'Plimsoll',
      color: '#0f6b6b',
      figures: figuresOf(tallies.engine.courses, tallies.engine.gains, stops),
    },
    {
      name: '+10 % a week',
      color: '#b3541e',
      figures: figuresOf(tallies.tenPercentAWeek.courses, tallies.tenPercentAWeek.gains, null),
    },
    {
      name: 'Double progression',
      color: '#6b5b95',
      figures: figuresOf(tallies.doubleProgression.courses, tallies.doubleProgression.gains, null),
    },
  ],
};
const docs = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
writeFileSync(docs('virtual-clinic.md'), reportMarkdown(report));
writeFileSync(docs('virtual-clinic.svg'), reportSvg(report));
for (const { name, figures } of report.strategies) {
  const { inBandByWeek: _, redByWeek: __, ...shown } = figures;
  console.log(name, shown);
}
console.log(`Loads raised too early after a red session: ${risesTooEarly}`);
process.exitCode = risesTooEarly === 0 ? 0 : 1;

function emptyTally(): Tally {
  return { courses: [], gains: [] };
}

/** One strategy on a body of its own, so that all three begin with the same one. */
function run(tally: Tally, patient: VirtualPatient, course: (body: VirtualPatient) => CourseSession[]): void {
  const body = { ...patient };
  tally.courses.push(course(body));
  tally.gains.push(100 * (body.oneRmKg / patient.oneRmKg - 1));
}
