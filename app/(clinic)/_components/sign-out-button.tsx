'use client';
import { Button } from '@/components/ui/button';
import { dropDiaryDrafts } from '@/lib/client/diary-store';
import { endSession } from '@/lib/client/sign-in';
import { openPage, useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';

export function SignOutButton() {
  const leaving = useWrite(
    async () => {
      dropDiaryDrafts();
      await endSession();
      return openPage(paths.signIn);
    },
    { onProblem: () => void openPage(paths.signIn) },
  );
  return (
    <Button variant="quiet" size="compact" isPending={leaving.isSending} onPress={() => void leaving.send()}>
      Sign out
    </Button>
  );
}
