'use client';
import { Button } from '@/components/ui/button';
import { FailedState } from '@/components/ui/states';

/** What could not be read is not an empty list. */
export function Failed({ retry }: { retry: () => void }) {
  return (
    <FailedState title="This could not be loaded" action={<Button onPress={retry}>Try again</Button>}>
      Nothing was changed. An empty program can still be started.
    </FailedState>
  );
}
