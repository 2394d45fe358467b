'use client';
import { useRouter } from 'next/navigation';
import type { ProgramDraft } from '@/components/program/draft';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/client/problem';
import { publishDraft, storedFromConflict } from '@/lib/client/program';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import type { StoredProgram, VersionView } from '@/lib/schemas/program-view';
import { PublishChanges } from './publish-changes';
import type { MissingItem } from '@/components/program/publish-check';
import type { Concern } from '@/components/program/publish-review';

type Props = {
  patient: { patientId: string; fullName: string; birthDate: string };
  programId: string;
  draft: ProgramDraft;
  active: VersionView | null;
  versionNumber: number;
  hasDraft: boolean;
  missing: readonly MissingItem[];
  /** What holds nothing up and yet should be seen. */
  concerns: readonly Concern[];
  /** Saves what is not saved yet and answers the revision to publish; null when that failed. */
  settle: () => Promise<number | null>;
  onGo: (item: MissingItem) => void;
  onConflict: (stored: StoredProgram) => void;
  onClose: () => void;
};

/** Says in words what will change for the patient and what is still missing, then publishes. */
export function PublishDialog(props: Props) {
  const { patient, programId, draft, active, missing, concerns, versionNumber, onClose } = props;
  const router = useRouter();
  const isUnchanged = active !== null && !props.hasDraft;

  const publishing = useWrite(
    async () => {
      const revision = await props.settle();
      if (revision === null)
        throw new ProblemError({
          code: 'unsaved',
          title: 'The draft could not be saved, so nothing was published.',
        });
      return publishDraft(patient.patientId, programId, revision);
    },
    {
      onDone: ({ number }) => {
        router.push(paths.publishedProgram(patient.patientId, programId, number));
        router.refresh();
      },
      onProblem: (problem) => {
        const stored = storedFromConflict(problem);
        if (stored !== null) props.onConflict(stored);
      },
      faultWords: 'Something went wrong. Please try again.',
    },
  );

  return (
    <Dialog
      title={`Publish version ${versionNumber}`}
      width="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-4">
        <p>
          For{' '}
          <bdi dir="auto" className="font-bold">
            {patient.fullName}
          </bdi>
          , born {patient.birthDate}. A published version never changes; the patient sees it at once, through
          the same link as before. Another program that is running for this patient ends with it.
        </p>
        {missing.length > 0 && (
          <Notice
            tone="warn"
            title={missing.length === 1 ? 'One thing is missing' : `${missing.length} things are missing`}
          >
            <PointList items={missing} onGo={props.onGo} />
          </Notice>
        )}
        {concerns.length > 0 && !isUnchanged && (
          <Notice title="Before you publish, look at">
            <PointList items={concerns} onGo={({ text, key }) => props.onGo({ text, key, fieldId: null })} />
          </Notice>
        )}
        {isUnchanged && <Notice>Nothing has changed since version {active.number}.</Notice>}
        {!isUnchanged && <PublishChanges draft={draft} active={active} />}
        {publishing.problem !== null && storedFromConflict(publishing.problem) === null && (
          <Notice tone="danger" announce title="Not published">
            {publishing.problem.words}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2.5">
          {/* Nothing to look at: the focus starts here, on the harmless answer beside the deed. */}
          <Button autoFocus={missing.length + concerns.length === 0} onPress={onClose}>
            Back to the draft
          </Button>
          <Button
            variant="primary"
            isDisabled={missing.length > 0 || isUnchanged}
            isPending={publishing.isSending}
            pendingLabel="Publishing"
            onPress={() => void publishing.send()}
          >
            Publish
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Points to look at; each leads to its prescription. */
function PointList<P extends Concern>({ items, onGo }: { items: readonly P[]; onGo: (item: P) => void }) {
  return (
    <ul className="list-disc ps-5">
      {items.map((item) => (
        <li key={`${item.key ?? ''} ${item.text}`}>
          {item.key === null ? (
            item.text
          ) : (
            <button
              type="button"
              className="min-h-6 rounded-sm text-start align-top underline underline-offset-2"
              onClick={() => onGo(item)}
            >
              {item.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
