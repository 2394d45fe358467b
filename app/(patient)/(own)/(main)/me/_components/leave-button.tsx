'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { endSession } from '@/lib/client/access';
import { forgetPatient } from '@/lib/client/queue-store';
import { useQueue } from '@/lib/client/use-queue';
import { patientWords } from '@/lib/domain/messages/patient';
import type { Locale } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import { SyncLine } from '../../../../_components/sync-line';

/** Signs out, after a warning when this device still holds entries that nobody else has. */
export function LeaveButton({ patientId, locale }: { patientId: string; locale: Locale }) {
  const words = patientWords[locale].me;
  const sync = useQueue(patientId);
  const unsent = sync.waiting.length + sync.refused.length;
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function leave(): Promise<void> {
    setAsking(false);
    setPending(true);
    setFailed(false);
    try {
      await endSession();
      forgetPatient(patientId);
      window.location.replace(paths.enter);
    } catch {
      setFailed(true);
      setPending(false);
    }
  }

  return (
    <div className="flex flex-col gap-3">
      {hasFailed && (
        <Notice tone="danger" announce>
          {words.failed}
        </Notice>
      )}
      <Button
        size="large"
        block
        isPending={isPending}
        onPress={() => (unsent > 0 ? setAsking(true) : void leave())}
      >
        {words.signOut}
      </Button>
      <p className="text-sm text-muted">{words.signOutHint}</p>
      <SyncLine sync={sync} locale={locale} />
      <Dialog isOpen={isAsking} onOpenChange={setAsking} title={words.unsentTitle} width="narrow">
        <div className="flex flex-col gap-3">
          <p>{words.unsent(unsent)}</p>
          <Button
            variant="primary"
            block
            isPending={sync.isSending}
            onPress={() => {
              setAsking(false);
              void sync.queue.flush();
            }}
          >
            {words.sendFirst}
          </Button>
          <Button block onPress={() => setAsking(false)}>
            {words.stay}
          </Button>
          <Button variant="danger" block onPress={() => void leave()}>
            {words.signOutAnyway}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
