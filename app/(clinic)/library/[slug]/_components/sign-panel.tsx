'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { setFavourite, signExercises } from '@/lib/client/exercise';
import { ProblemError } from '@/lib/client/problem';
import type { SignState } from '@/lib/domain/library/sign-off';
import { WithdrawDialog } from './withdraw-dialog';

/** The sign-off as the page shows it; `on` is the day in the clinic's zone. */
export type SignView = {
  state: SignState;
  by: string | null;
  on: string | null;
  contentVersion: number;
  isLead: boolean;
  isFavourite: boolean;
};

/** Who stands behind the words, the deed of a clinical lead, and the reader's own star. */
export function SignPanel({ slug, view }: { slug: string; view: SignView }) {
  const router = useRouter();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const exercises = [{ slug, version: view.contentVersion }];
  const settle = async () => {
    await client.invalidateQueries({ queryKey: ['exercises'] });
    router.refresh();
  };
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      await settle();
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.title : 'It was not saved. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <StateWords view={view} />
        {view.isLead && view.state !== 'signed' && (
          <Button
            size="compact"
            isPending={isBusy}
            onPress={() => void run(() => signExercises({ act: 'signed', exercises }))}
          >
            Sign off as it stands
          </Button>
        )}
        {view.isLead && view.state === 'signed' && (
          <WithdrawDialog
            onWithdraw={async (reason) => {
              await signExercises({ act: 'withdrawn', exercises, reason });
              await settle();
            }}
          />
        )}
        <Button
          size="compact"
          variant="quiet"
          isDisabled={isBusy}
          aria-pressed={view.isFavourite}
          onPress={() => void run(() => setFavourite(slug, !view.isFavourite))}
        >
          <span aria-hidden="true">{view.isFavourite ? '★' : '☆'}</span> Favourite
        </Button>
      </div>
      {refusal !== null && (
        <Notice tone="danger" announce>
          {refusal}
        </Notice>
      )}
    </div>
  );
}

function StateWords({ view: { state, by, on } }: { view: SignView }) {
  switch (state) {
    case 'signed':
      return (
        <>
          <Badge tone="teal">signed off</Badge>
          <span className="text-muted">
            by {by}, {on}
          </span>
        </>
      );
    case 'earlier':
      return (
        <>
          <Badge tone="amber">signed for an earlier wording</Badge>
          <span className="text-muted">
            by {by}, {on}. The words have changed since; nobody has signed them.
          </span>
        </>
      );
    case 'none':
      return (
        <>
          <Badge tone="amber">not yet signed off</Badge>
          <span className="text-muted">No clinical lead of this clinic has signed this text.</span>
        </>
      );
  }
}
