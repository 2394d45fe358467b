import { NoteLine } from '@/components/safety/override-line';
import { TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { PrecautionOverview } from '@/lib/server/data/precaution/precaution';
import { AcknowledgeButton } from '../../../_components/acknowledge-button';

type Props = { patientId: string; patientName: string; overview: PrecautionOverview };

/** What the next clinician has to know: exercises that conflict with a condition, and those prescribed nevertheless, with the reason. */
export function PrecautionPanel({ patientId, patientName, overview }: Props) {
  const { conflicts, overrides, alertIds } = overview;
  if (conflicts.length === 0 && overrides.length === 0) return null;
  return (
    <section aria-labelledby="precautions" className="flex flex-col gap-3">
      <h2 id="precautions">Precautions</h2>
      {conflicts.length > 0 && (
        <Notice
          tone="danger"
          title={
            conflicts.length === 1
              ? 'A running exercise conflicts with a condition'
              : `${conflicts.length} running exercises conflict with a condition`
          }
          action={alertIds.length > 0 && <AcknowledgeButton alertIds={alertIds} patientName={patientName} />}
        >
          <ul className="flex flex-col gap-1">
            {conflicts.map(({ lineageId, programId, exercise, words }) => (
              <li key={lineageId}>
                <TextLink href={paths.editProgram(patientId, programId)} prefetch={false}>
                  {exercise}
                </TextLink>
                : <bdi dir="auto">{words}</bdi>. Change it, or record why it stays.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {overrides.length > 0 && (
        <ul className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4">
          {overrides.map(({ exercise, words, note }) => (
            <li key={note.noteId}>
              <b>{exercise}</b>
              <NoteLine note={note} words={words} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
