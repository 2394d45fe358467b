'use client';
import { buttonClass } from '@/components/ui/button-class';
import { FailedState } from '@/components/ui/states';

export default function PageFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto flex max-w-prose flex-col gap-3 px-5 py-16">
      <h1 className="sr-only">This page could not be shown</h1>
      <FailedState
        title="We cannot show this page just now"
        action={
          <button type="button" className={buttonClass()} onClick={reset}>
            Try again
          </button>
        }
      >
        Nothing was lost. If it keeps happening, tell whoever looks after this program.
      </FailedState>
    </main>
  );
}
