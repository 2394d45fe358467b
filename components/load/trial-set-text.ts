import { loadText } from '@/components/program/load-text';
import type { RecordedTrialSet } from '@/lib/domain/load/recorded-trial';

/** "4 kg × 12, effort 4, pain 1" */
export function trialSetText({
  load,
  repetitions,
  effort,
  painDuring,
  technique,
  action,
}: RecordedTrialSet): string {
  const what = `${loadText({ load }, true)}${repetitions === null ? '' : ` × ${repetitions}`}`;
  return [
    what,
    ...(effort === null ? [] : [`effort ${effort}`]),
    ...(painDuring === null ? [] : [`pain ${painDuring}`]),
    ...(technique === 'no' ? ['did not look as shown'] : []),
    ...(action === 'broken_off' ? ['broken off'] : action === 'stop_pain' ? ['stopped for pain'] : []),
  ].join(', ');
}
