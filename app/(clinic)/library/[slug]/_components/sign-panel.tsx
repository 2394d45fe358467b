'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { setFavourite, signExercises } from '@/lib/client/exercise';
import { useWrite } from '@/lib/client/use-write';
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
  const exercises = [{ slug, version: view.contentVersion }];
  const settled = async (work: Promise<unknown>) => {
    await work;
    await client.invalidateQueries({ queryKey: ['exercises'] });
  };
  const shown = { onDone: () => router.refresh() };
  const signing = useWrite(() => settled(signExercises({ act: 'signed', exercises })), shown);
  const keeping = useWrite(() => settled(setFavourite(slug, !view.isFavourite)), shown);
  const problem = signing.problem ?? keeping.problem;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <StateWords view={view} />
        {view.isLead && view.state !== 'signed' && (
          <Button size="compact" isPending={signing.isSending} onPress={() => void signing.send()}>
            Sign off as it stands
          </Button>
        )}
        {view.isLead && view.state === 'signed' && (
          <WithdrawDialog
            onWithdraw={(reason) => settled(signExercises({ act: 'withdrawn', exercises, reason }))}
          />
        )}
        <Button
          size="compact"
          variant="quiet"
          isDisabled={keeping.isSending}
          aria-pressed={view.isFavourite}
          onPress={() => void keeping.send()}
        >
          <span aria-hidden="true">{view.isFavourite ? '★' : '☆'}</span> Favourite
        </Button>
      </div>
      {problem !== null && (
        <Notice tone="danger" announce>
          {problem.words}
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
