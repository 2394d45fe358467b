'use client';
import { useRouter } from 'next/navigation';
import { Bdi } from '@/components/ui/bdi';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Refusal } from '@/components/ui/refusal';
import { acknowledgeDevices } from '@/lib/client/device';
import { useWrite } from '@/lib/client/use-write';

/** `when`: in the clinic's time, as it is shown. `carer`: who entered, when it was not the patient. */
export type NewDevice = { deviceId: string; when: string; carer: string | null };

/** New devices on which the patient's page was opened, until somebody says by name that they were talked about. */
export function NewDevices({ patientId, devices }: { patientId: string; devices: readonly NewDevice[] }) {
  const router = useRouter();
  const ids = devices.map(({ deviceId }) => deviceId);
  const seeing = useWrite(() => acknowledgeDevices(patientId, ids), { onDone: () => router.refresh() });
  if (devices.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`The patient’s page was opened on ${devices.length === 1 ? 'a new device' : `${devices.length} new devices`}`}
      action={
        <Button
          isPending={seeing.isSending}
          onPress={() => void seeing.send()}
          aria-label="Acknowledge the new devices"
        >
          Acknowledge
        </Button>
      }
    >
      <ul>
        {devices.map(({ deviceId, when, carer }) => (
          <li key={deviceId}>
            {when}
            {carer !== null && (
              <>
                {', with the link of '}
                <Bdi>{carer}</Bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>Ask whether it was them. If it was not, replace the link: every phone that is signed in stops.</p>
      <Refusal problem={seeing.problem} />
    </Notice>
  );
}
