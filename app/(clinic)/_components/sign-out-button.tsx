'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { dropDiaryDrafts } from '@/lib/client/drop-diary-drafts';
import { dropReviewOrder } from '@/lib/client/review-order';
import { endSession } from '@/lib/client/sign-in';
import { openPage, useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';

/** Signs out, and says so when it could not: whoever walks away from a shared computer must not believe that it is done. */
export function SignOutButton() {
  const leaving = useWrite(
    async () => {
      await endSession();
      dropDiaryDrafts();
      dropReviewOrder();
      return openPage(paths.signIn, 'instead');
    },
    { faultWords: 'Something went wrong on the way.' },
  );
  return (
    <>
      <Button
        variant="quiet"
        size="compact"
        isPending={leaving.isSending}
        onPress={() => void leaving.send()}
      >
        Sign out
      </Button>
      <Dialog
        isOpen={leaving.problem !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) leaving.clear();
        }}
        title="You are still signed in"
        width="narrow"
      >
        <div className="flex flex-col gap-3">
          <p role="alert">
            {leaving.problem?.code === 'offline'
              ? 'There is no connection, so nobody could be told that you are leaving.'
              : leaving.problem?.words}{' '}
            If you leave now, lock this computer: whoever sits down here next works in your name.
          </p>
          <Button variant="primary" block onPress={() => void leaving.send()}>
            Try again
          </Button>
          <Button block onPress={leaving.clear}>
            Stay signed in
          </Button>
        </div>
      </Dialog>
    </>
  );
}
