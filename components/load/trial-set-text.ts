import { loadText } from '@/components/program/load-text';
import type { RecordedTrialSet } from '@/lib/domain/load/recorded-trial';

/** "4 kg × 12, effort 4, pain 1"; where it hurt too much to begin only that. */
export function trialSetText({
  load,
  repetitions,
  effort,
  painBefore,
  painDuring,
  technique,
  action,
}: RecordedTrialSet): string {
  if (action === 'pain_first') return `not begun: pain ${painBefore} before the first set`;
  const what = `${loadText({ load }, true)}${repetitions === null ? '' : ` × ${repetitions}`}`;
  return [
    what,
    ...(effort === null ? [] : [`effort ${effort}`]),
    ...(painDuring === null ? [] : [`pain ${painDuring}`]),
    ...(technique === 'no' ? ['did not look as shown'] : []),
    ...(action === 'broken_off' ? ['broken off'] : action === 'stop_pain' ? ['stopped for pain'] : []),
  ].join(', ');
}
