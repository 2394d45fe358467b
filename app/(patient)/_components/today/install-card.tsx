'use client';
import { Button } from '@/components/ui/plain-button';
import { memoryOf } from '@/lib/client/offline/device';
import { useInstallHint } from '@/lib/client/offline/install';
import { usePortal } from '@/lib/client/portal/use-portal';
import { portalWords } from '@/lib/domain/messages/patient-portal';

/** From the second visit on, on the patient's own device: the pages on its home screen. */
export function InstallCard() {
  const { data, worksOffline } = usePortal();
  const { patientId, isShared, language } = data.person;
  const hint = useInstallHint(memoryOf(patientId), worksOffline && !isShared);
  if (hint === null) return null;
  const words = portalWords[language].install;
  return (
    <section className="flex flex-col gap-2 rounded-panel bg-tint px-3.5 py-3">
      <h2 className="text-base">{words.title}</h2>
      <p>{hint.how === 'offer' ? words.text : words.byHand}</p>
      <div className="flex flex-wrap gap-2.5">
        {hint.how === 'offer' && <Button onPress={hint.install}>{words.add}</Button>}
        <Button variant="quiet" onPress={hint.decline}>
          {words.later}
        </Button>
      </div>
    </section>
  );
}
