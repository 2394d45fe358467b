import { HowWorkedOut } from '@/components/load/how-worked-out';
import { implementText } from '@/lib/domain/load/explain-start';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import type { LoadByEffort } from '@/lib/domain/load/load-by-effort';
import type { ByEffortReason } from '@/lib/domain/load/start-basis';
import { workedOutKg } from '@/lib/domain/load/work-steps';
import type { LoadUnit } from '@/lib/domain/number/units';
import { refusalMessages } from '@/lib/domain/messages/refusals';

type Props = { advice: LoadAdvice; unit: LoadUnit };

/** Why this load: one sentence, and the whole way for who wants it. */
export function StartReason({ advice, unit }: Props) {
  const { start } = advice;
  return (
    <>
      <p>
        Start <b>{implementText(start.implement, 'en', unit)}</b>
        {becauseOf(advice, unit)}
      </p>
      <HowWorkedOut advice={advice} unit={unit} />
    </>
  );
}

function becauseOf({ start, test }: LoadAdvice, unit: LoadUnit): string {
  const { basis, effortTarget, implement } = start;
  const effort = `effort ${effortTarget.low} to ${effortTarget.high} of 10`;
  if (basis.reason === 'no_load') return `, ${effort}.`;
  if (basis.reason === 'by_effort') return ` and go by ${effort}: ${byEffortWords(basis.because)}`;
  if (basis.reason === 'body_weight')
    return ` and go by ${effort}: body weight is most of this load, so no 1RM is worked out; ${
      basis.tested === null ? byEffortWords(basis.because) : testedWords[basis.tested.why]
    }`;
  const tested =
    test === null
      ? 'The test set'
      : `The test of ${test.performedOn} (${testText(test)}, effort ${test.effort})`;
  const held = basis.capped ? `, held at ${basis.pct1Rm} % for the first sessions` : '';
  const owned =
    implement.choice === 'weight'
      ? 'the next weight at or below it that the patient owns was taken'
      : 'no weight that the patient owns is that light';
  return `. ${tested} allows ${workedOutKg(basis.targetKg, unit)} for ${start.doseMax} repetitions with ${basis.targetRir} left${held}; ${owned}.`;
}

const testText = (test: NonNullable<LoadAdvice['test']>): string =>
  `${test.load.value} ${test.load.unit} × ${test.repetitions}`;

const testedWords: Record<LoadByEffort['why'], string> = {
  in_band: 'the tested weight was as hard as it should be.',
  below_band: 'the tested weight was easier than that; the sessions raise it, not the test.',
  too_hard: 'the tested weight was too hard, so one lighter.',
  no_test: 'there is no test set for this side yet.',
};

function byEffortWords(because: ByEffortReason): string {
  if (because === 'no_test_set') return 'there is no test set for this side yet.';
  if (because === 'test_set_outdated') return 'the last test set is too old to count (LG-2).';
  const said = refusalMessages[because].en;
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
