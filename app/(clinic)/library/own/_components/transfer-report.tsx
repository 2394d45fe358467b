import { Notice } from '@/components/ui/notice';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import { foreignSourceNames } from '@/lib/domain/library/foreign-words';
import type { TransferReport } from '@/lib/schemas/exercise-transfer';

/** What an import did or would do: how many, what holds for all, and then exercise by exercise. */
export function Report({ report }: { report: TransferReport }) {
  const { from, added, known, isTrial, remarks, exercises } = report;
  const said = exercises.filter(({ faults, notes }) => faults.length + notes.length > 0);
  const left = exercises.length - added - known;
  const what = from === 'own' ? '' : ` from ${foreignSourceNames[from]}, as drafts`;
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={left > 0 ? 'warn' : 'success'}
        announce
        title={`${added} of ${exercises.length} ${isTrial ? 'can be brought in' : 'brought in'}${what}`}
      >
        {known > 0 && <p>{known} were brought in before and stay as they are.</p>}
        {left > 0 && <p>{left === 1 ? '1 is' : `${left} are`} left out; why stands below.</p>}
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Notice>
      {said.length > 0 && (
        <ScrollFrame label="Exercise by exercise" isTall>
          <ul className="flex flex-col divide-y divide-line">
            {said.map(({ name, faults, notes }, index) => (
              // Two exercises of a file may have one name.
              <li key={index} className="px-3 py-2">
                <b>
                  <bdi>{name}</bdi>
                </b>
                {faults.length > 0 && <span className="text-red"> left out</span>}
                <ul className="list-disc ps-5 text-sm">
                  {[...faults, ...notes].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </ScrollFrame>
      )}
    </div>
  );
}
