'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { importExercises } from '@/lib/client/own-exercise';
import { ProblemError } from '@/lib/client/problem';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import { tooLargeToTransfer, type TransferReport, transferLimit } from '@/lib/schemas/exercise-transfer';
import { Report } from './transfer-report';

/** Takes own exercises out as a file and in from one: what would happen is shown first, and nothing is added before that. */
export function TransferPanel() {
  const router = useRouter();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [report, setReport] = useState<TransferReport | null>(null);
  const failed = { onProblem: () => setReport(null), faultWords: 'The file was not read. Try again.' };
  const trial = useWrite(async (file: File) => {
    if (file.size > transferLimit) throw new ProblemError({ code: 'too_large', title: tooLargeToTransfer });
    const read = await file.text();
    setReport(await importExercises(read, true));
    setText(read);
  }, failed);
  const bringingIn = useWrite(
    async (read: string) => {
      setReport(await importExercises(read, false));
      setText(null);
      await client.invalidateQueries({ queryKey: ['exercises'] });
    },
    { ...failed, onDone: () => router.refresh() },
  );
  const isBusy = trial.isSending || bringingIn.isSending;
  const problem = trial.problem ?? bringingIn.problem;
  const choose = (file: File | undefined) => {
    setReport(null);
    setText(null);
    bringingIn.clear();
    if (file === undefined) trial.clear();
    else void trial.send(file);
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
          onSelect={(files) => choose(files?.[0])}
        >
          <Button isPending={isBusy} pendingLabel="Reading…">
            Bring in a file…
          </Button>
        </FileTrigger>
        <p className="max-w-prose text-sm text-muted">
          One that was saved here or in another clinic, <code>exercises.json</code> of free-exercise-db, or
          the answer of wger’s <code>exerciseinfo</code>; at most 4 MB. What would happen is shown first.
        </p>
        <p className="max-w-prose text-sm text-muted">
          Our own come as exercises that nobody has signed off, without their photos. Of the other collections
          only facts are taken over, no texts and no pictures, and they come as drafts to finish.
        </p>
      </div>
      {problem !== null && (
        <Notice tone="danger" announce title="Nothing was brought in">
          {problem.words}
        </Notice>
      )}
      {report !== null && <Report report={report} />}
      {report !== null && text !== null && report.added > 0 && (
        <div>
          <Button variant="primary" isPending={isBusy} onPress={() => void bringingIn.send(text)}>
            Import {report.added} {report.from !== 'own' && (report.added === 1 ? 'as a draft' : 'as drafts')}
          </Button>
        </div>
      )}
      {report !== null && !report.isTrial && report.from !== 'own' && (
        <p>
          <TextLink href={paths.exerciseDrafts}>Open the drafts</TextLink>
        </p>
      )}
    </section>
  );
}
