'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { importExercises } from '@/lib/client/exercise-own';
import { ProblemError } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type TransferReport, transferLimit } from '@/lib/schemas/exercise-transfer';

const wordsOf = (error: unknown) =>
  error instanceof ProblemError
    ? (error.fields.find(({ message }) => message !== null)?.message ?? error.title)
    : 'The file was not read. Try again.';

/** Takes own exercises out as a file and in from one: what would happen is shown first, and nothing is added before that. */
export function TransferPanel() {
  const router = useRouter();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [report, setReport] = useState<TransferReport | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (read: string, isTrial: boolean) => {
    setBusy(true);
    setRefusal(null);
    try {
      setReport(await importExercises(read, isTrial));
      setText(isTrial ? read : null);
      if (isTrial) return;
      await client.invalidateQueries({ queryKey: ['exercises'] });
      router.refresh();
    } catch (error) {
      setReport(null);
      setRefusal(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = async (file: File | undefined) => {
    setReport(null);
    setText(null);
    if (file === undefined) return;
    if (file.size > transferLimit) setRefusal('This file is larger than 1 MB.');
    else await run(await file.text(), true);
  };
  return (
    <section aria-labelledby="transfer" className="mt-6 flex flex-col gap-3">
      <h2 id="transfer">Take out and bring in</h2>
      <p>
        <a href={paths.api.exerciseTransfer} download className="underline">
          Save our own exercises as a file
        </a>
      </p>
      <div className="flex flex-col items-start gap-1.5">
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void choose(files?.[0])}
        >
          <Button isPending={isBusy} pendingLabel="Reading…">
            Bring in a file…
          </Button>
        </FileTrigger>
        <p className="text-sm text-muted">
          One that was saved here or in another clinic, at most 1 MB. What would happen is shown first. Nobody
          has signed these exercises off.
        </p>
      </div>
      {refusal !== null && (
        <Notice tone="danger" announce title="Nothing was brought in">
          {refusal}
        </Notice>
      )}
      {report !== null && <Report report={report} />}
      {report !== null && text !== null && report.added > 0 && (
        <div>
          <Button variant="primary" isPending={isBusy} onPress={() => void run(text, false)}>
            Import {report.added}
          </Button>
        </div>
      )}
    </section>
  );
}

function Report({ report: { added, isTrial, exercises } }: { report: TransferReport }) {
  const said = exercises.filter(({ faults, notes }) => faults.length + notes.length > 0);
  const left = exercises.length - added;
  return (
    <Notice
      tone={left > 0 ? 'warn' : 'success'}
      announce
      title={`${added} of ${exercises.length} ${isTrial ? 'can be brought in' : 'brought in'}`}
    >
      {said.length > 0 && (
        <ul className="list-disc ps-4">
          {said.map(({ name, faults, notes }, index) => (
            // Two exercises of a file may have one name.
            <li key={index}>
              <bdi>{name}</bdi>
              {faults.length > 0 && ' (left out)'}: {[...faults, ...notes].join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
