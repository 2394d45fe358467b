import { RuleLinks } from '@/components/rules/rule-links';
import { Disclosure } from '@/components/ui/disclosure';
import { FactList } from '@/components/ui/table';
import { explainStart, implementText } from '@/lib/domain/load/explain-start';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import { formatLoad, type LoadUnit } from '@/lib/domain/load/units';
import { refusalMessages } from '@/lib/domain/refusals';

type Props = { advice: LoadAdvice; unit: LoadUnit };

/** Why this load: one sentence, and the numbers for who wants them. */
export function StartReason({ advice, unit }: Props) {
  const { start } = advice;
  return (
    <>
      <p>
        Start <b>{implementText(start.implement, 'en', unit)}</b>
        {becauseOf(advice, unit)}
      </p>
      <Disclosure title="Numbers and source" level={3} framed={false}>
        <FactList facts={factsOf(advice, unit)} />
        <p className="mt-2 text-sm text-muted">{explainStart(start, 'en', unit).clinician}</p>
      </Disclosure>
    </>
  );
}

function becauseOf({ start, test }: LoadAdvice, unit: LoadUnit): string {
  const { basis, effortTarget, implement } = start;
  const effort = `effort ${effortTarget.low} to ${effortTarget.high} of 10`;
  if (basis.reason === 'no_load') return `, ${effort}.`;
  if (basis.reason === 'by_effort') return ` and go by ${effort}: ${byEffortWords(basis.because)}`;
  const tested =
    test === null
      ? 'The test set'
      : `The test of ${test.performedOn} (${testText(test)}, effort ${test.effort})`;
  const held = basis.capped ? `, held at ${start.capPct} % for the first sessions` : '';
  const owned =
    implement.choice === 'weight'
      ? 'the next weight at or below it that the patient owns was taken'
      : 'no weight that the patient owns is that light';
  return `. ${tested} allows ${formatLoad({ value: basis.targetKg, unit: 'kg' }, unit)} for ${start.doseMax} repetitions with ${basis.targetRir} left${held}; ${owned}.`;
}

const testText = (test: NonNullable<LoadAdvice['test']>): string =>
  `${test.load.value} ${test.load.unit} × ${test.repetitions}`;

type ByEffort = Extract<LoadAdvice['start']['basis'], { reason: 'by_effort' }>['because'];

function byEffortWords(because: ByEffort): string {
  if (because === 'no_test_set') return 'there is no test set for this side yet.';
  if (because === 'test_set_outdated') return 'the last test set is too old to count (LG-2).';
  const said = refusalMessages[because].en;
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

function factsOf({ start }: LoadAdvice, unit: LoadUnit) {
  const { basis, effortTarget } = start;
  const common = [
    { name: 'Effort', value: `${effortTarget.low} to ${effortTarget.high} of 10` },
    { name: 'Dose row', value: start.rowId },
    { name: 'Rules', value: <RuleLinks ids={start.rules} /> },
  ];
  if (basis.reason !== 'test_set') return common;
  const { oneRm } = basis;
  return [
    {
      name: '1RM',
      value: `about ${formatLoad({ value: oneRm.oneRmKg, unit: 'kg' }, unit)} (${oneRm.formula}, ${oneRm.confidence} confidence)`,
    },
    { name: 'Share', value: `${Math.round(basis.pct1Rm * 10) / 10} % of it, at most ${start.capPct} % now` },
    { name: 'Target', value: formatLoad({ value: basis.targetKg, unit: 'kg' }, unit) },
    ...common,
  ];
}
