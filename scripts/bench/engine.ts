import { decide } from '../../lib/domain/progression/rows/decide.ts';
import { decisionInput, session } from '../../lib/domain/progression/engine/decision-fixtures.ts';
import { program, programLog } from '../../lib/domain/progression/records/program-fixtures.ts';
import { proposeForProgram } from '../../lib/domain/progression/records/propose-for-program.ts';
import { simulate } from '../../lib/domain/progression/simulation/simulate.ts';

export type EngineFigure = { name: string; medianMs: number; p95Ms: number; perSecond: number; goal: string };

const batches = 40;
const warmUpBatches = 10;

/** Times batches of calls in this process; the median of a batch speaks for one call. */
function time(
  name: string,
  goal: string,
  callsPerBatch: number,
  work: (index: number) => unknown,
): EngineFigure {
  const perCall: number[] = [];
  for (let batch = 0; batch < batches + warmUpBatches; batch++) {
    const startedMs = performance.now();
    for (let index = 0; index < callsPerBatch; index++) work(index);
    if (batch >= warmUpBatches) perCall.push((performance.now() - startedMs) / callsPerBatch);
  }
  perCall.sort((a, b) => a - b);
  const at = (share: number) => perCall[Math.floor(share * (perCall.length - 1))] ?? 0;
  return { name, goal, medianMs: at(0.5), p95Ms: at(0.95), perSecond: 1000 / at(0.5) };
}

/** How fast the clinical engine answers, without database or network. */
export function measureEngine(): EngineFigure[] {
  const steady = decisionInput();
  const inputs = [
    steady,
    decisionInput({ sessions: [session({ painDuring: 6 }), session()] }),
    decisionInput({ adherence14d: 0.4 }),
    decisionInput({ daysSinceLast: 22 }),
    decisionInput({ sessions: [session({ reps: [12, 12, 12] }), session({ reps: [12, 12, 12] })] }),
  ];
  const everyOtherDay = Array.from({ length: 45 }, (_, index) => programLog(90 - 2 * index));
  const eight = program(
    {},
    ...Array.from({ length: 8 }, (_, index) => ({
      prescriptionId: `exercise-${index}`,
      logs: everyOtherDay,
    })),
  );
  const fresh = program(
    {},
    ...Array.from({ length: 4 }, (_, index) => ({ prescriptionId: `e${index}`, logs: [] })),
  );
  return [
    time('decide', '≥ 200 000 a second', 5_000, (index) => decide(inputs[index % inputs.length] ?? steady)),
    time('proposeForProgram, 8 × 90 days', '≤ 1 ms', 20, () => proposeForProgram(eight)),
    time('simulate 4 exercises, 6 weeks', '≤ 20 ms', 4, () => simulate(fresh, 'all_well', 6)),
  ];
}
