'use client';
import { useRouter } from 'next/navigation';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormDateField } from '@/components/ui/form-fields';
import { TextLink } from '@/components/ui/link-button';
import { WordButton } from '@/components/ui/word-button';
import { sendDiaryMove } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import { diaryMove } from '@/lib/schemas/diary';
import type { DiaryWeek } from '@/lib/server/data/diary/diary-view';

type Props = {
  patientId: string;
  week: DiaryWeek;
  day: { date: string; label: string };
  /** What is typed and not saved stays under the day where it was typed. */
  isUnsaved: boolean;
  onMoved: (to: string) => void;
};

/** Under the name of a day that holds entries: puts them under another date, as they are. */
export function MoveDay(props: Props) {
  const { week, day, isUnsaved } = props;
  const logIds = week.entries.filter(({ localDate }) => localDate === day.date).map(({ logId }) => logId);
  if (logIds.length === 0) return null;
  return (
    <Dialog
      title={`Move ${day.label} to another day`}
      width="narrow"
      trigger={<WordButton aria-label={`Move ${day.label} to another day`}>Move…</WordButton>}
    >
      {(close) =>
        isUnsaved ? (
          <p>Save what you typed first; then the day can be moved.</p>
        ) : (
          <MoveForm {...props} logIds={logIds} onDone={close} />
        )
      }
    </Dialog>
  );
}

type FormProps = Omit<Props, 'isUnsaved'> & { logIds: string[]; onDone: () => void };

function MoveForm({ patientId, week, day, onMoved, logIds, onDone }: FormProps) {
  const router = useRouter();
  const { versionId } = week.version;
  const form = useZodForm(diaryMove, {
    ...{ patientId, programVersionId: versionId, from: day.date, to: '', logIds },
  });
  const moving = useWrite(sendDiaryMove, {
    onDone: (_, { to }) => {
      router.refresh();
      onMoved(to);
      onDone();
    },
    onProblem: ({ code }) => code === 'conflict' && router.refresh(),
  });
  const isTaken = moving.problem?.fields.some(({ code }) => looksElsewhere.has(code)) === true;
  return (
    <Form form={form} write={moving}>
      <p className="text-sm text-muted">
        Everything typed in from paper for {day.date}, its pain and next morning too, goes to the day you
        name. What stood here stays on record as corrected.
      </p>
      <FormDateField
        control={form.control}
        name="to"
        label="The right day"
        hint={`From ${week.valid.first} to ${week.valid.last}.`}
      />
      {isTaken && moving.sent !== undefined && (
        <p className="text-sm">
          <TextLink href={weekOf(patientId, week, moving.sent.to)}>Look at {moving.sent.to}</TextLink>
        </p>
      )}
      <div>
        <SubmitButton>Move the day</SubmitButton>
      </div>
    </Form>
  );
}

/** Where that day is the first of the seven. */
export const weekOf = (patientId: string, { version }: DiaryWeek, day: string): string =>
  `${paths.diary(patientId)}?version=${version.versionId}&from=${day}`;

const looksElsewhere: ReadonlySet<string> = new Set(['day_taken', 'morning_taken']);
