'use client';
import { useRouter } from 'next/navigation';
import { changeEpisode, leaveCareTeam } from '@/lib/client/record';
import { paths } from '@/lib/paths';
import { ReasonForm } from './reason-form';
import { ShortDialog } from './short-dialog';

type Props = { patientId: string; patientName: string };

export function DischargeDialog({ patientId, patientName }: Props) {
  return (
    <ShortDialog title={`Discharge ${patientName}?`} button="Discharge…" variant="quiet">
      {(done) => (
        <ReasonForm
          button="Discharge"
          isDanger
          onSend={(reason) => changeEpisode({ patientId, deed: 'discharge', reason })}
          onDone={done}
        >
          Running programs and pauses end today, and the patient reads that the program has ended. Nothing is
          lost: the episode can be reopened.
        </ReasonForm>
      )}
    </ShortDialog>
  );
}

export function ReopenDialog({ patientId, patientName }: Props) {
  return (
    <ShortDialog title={`Reopen the episode of ${patientName}?`} button="Reopen…">
      {(done) => (
        <ReasonForm
          button="Reopen"
          onSend={(reason) => changeEpisode({ patientId, deed: 'reopen', reason })}
          onDone={done}
        >
          Programs that ended stay ended: start the next one from an earlier version.
        </ReasonForm>
      )}
    </ShortDialog>
  );
}

/** Taken, the patient is no longer one’s own: the list is what comes next. */
export function LeaveDialog({ patientId, patientName }: Props) {
  const router = useRouter();
  return (
    <ShortDialog
      title={`Stop treating ${patientName}?`}
      button="Leave…"
      label="Leave the care team"
      variant="quiet"
    >
      {() => (
        <ReasonForm
          button="Leave the care team"
          isDanger
          onSend={(reason) => leaveCareTeam({ patientId, reason })}
          onDone={() => router.push(paths.patients)}
        >
          You no longer see this record. You can take the patient over again, with a reason.
        </ReasonForm>
      )}
    </ShortDialog>
  );
}
