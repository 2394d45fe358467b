import { Button } from '@/components/ui/plain-button';
import { offeredTrials, readTrial } from '@/lib/client/home-trial';
import { isStopped } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import { trialWords } from '@/lib/domain/messages/patient-trial';
import type { Locale } from '@/lib/domain/result';

type TrialLinesProps = { today: Today; locale: Locale; onOpen: (prescriptionId: string) => void };

/** The quiet way to a trial at home, for each exercise for which a clinician has allowed one (LG-4.4). */
export function TrialLines({ today, locale, onOpen }: TrialLinesProps) {
  const { plan, view } = today;
  const words = trialWords[locale];
  const kept = readTrial(view.patientId, view.localDate);
  const offered = isStopped(view.safety) || view.flare !== null ? [] : offeredTrials(plan);
  const lines = view.exercises.filter(
    ({ prescriptionId, guidance, logs }) =>
      prescriptionId === kept?.prescriptionId ||
      (guidance?.leaveOut !== true &&
        !logs.some(({ outcome }) => outcome === 'stopped') &&
        offered.some((one) => one.prescriptionId === prescriptionId)),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {lines.map(({ prescriptionId, name }) => (
        <li key={prescriptionId}>
          <Button variant="quiet" block onPress={() => onOpen(prescriptionId)}>
            <span>
              {prescriptionId === kept?.prescriptionId ? words.goOnOf(name) : words.lineOf(name)}
              <span className="block font-normal text-muted">{words.about}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
