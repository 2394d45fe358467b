'use client';
import { useRouter } from 'next/navigation';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { AlertDialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { changeProgramLife } from '@/lib/client/program';
import { useWrite } from '@/lib/client/use-write';
import {
  allowedDeeds,
  type ProgramDeed,
  type ProgramStatus,
  programStatusWords,
} from '@/lib/domain/program/program-life';

const tones: Record<ProgramStatus, Tone> = {
  draft: 'blue',
  active: 'teal',
  on_hold: 'amber',
  completed: 'plain',
  revoked: 'plain',
  entered_in_error: 'red',
};

type Words = { button: string; title: string; confirm: string; says: string; tone: 'primary' | 'danger' };
const words: Record<ProgramDeed, Words> = {
  pause: {
    button: 'Pause…',
    title: 'Pause this program?',
    confirm: 'Pause program',
    says: 'From now on the patient sees no exercises, and reads that you have paused the program. You can resume it.',
    tone: 'primary',
  },
  resume: {
    button: 'Resume…',
    title: 'Resume this program?',
    confirm: 'Resume program',
    says: 'The patient sees the version in force again, with its doses as they were. After a long pause, look at the loads first.',
    tone: 'primary',
  },
  end: {
    button: 'End…',
    title: 'End this program?',
    confirm: 'End program',
    says: 'The patient reads that the program has ended. It cannot be resumed; a new one can start from it.',
    tone: 'danger',
  },
  mark_error: {
    button: 'Entered in error…',
    title: 'Mark as entered in error?',
    confirm: 'Mark as entered in error',
    says: 'For a program that should never have been: the wrong patient, a mistake. It stays on record with this mark, and the patient is told not to do it. This cannot be undone.',
    tone: 'danger',
  },
};

type Props = { patientId: string; programId: string; status: ProgramStatus };

/** The state of a program and what may be done with it from there; each deed asks first. */
export function ProgramLife({ patientId, programId, status }: Props) {
  const router = useRouter();
  const change = useWrite((deed: ProgramDeed) => changeProgramLife(patientId, programId, deed), {
    onDone: () => router.refresh(),
    onProblem: () => router.refresh(),
  });
  return (
    <section
      aria-label="State of the program"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden"
    >
      <p aria-live="polite">
        <span className="text-muted">This program is </span>
        <Badge tone={tones[status]}>{programStatusWords[status]}</Badge>
      </p>
      {allowedDeeds(status).map((deed) => {
        const { button, title, confirm, says, tone } = words[deed];
        return (
          <AlertDialog
            key={deed}
            title={title}
            trigger={
              <Button size="compact" isPending={change.isSending}>
                {button}
              </Button>
            }
            confirmLabel={confirm}
            tone={tone}
            onConfirm={() => void change.send(deed)}
          >
            {says}
          </AlertDialog>
        );
      })}
      <Refusal problem={change.problem} className="basis-full" />
    </section>
  );
}
