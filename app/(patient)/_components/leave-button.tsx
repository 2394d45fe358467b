'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { PlainDialog } from '@/components/ui/plain-dialog';
import { Notice } from '@/components/ui/notice';
import { closeQuestions } from '@/lib/client/kept-questions';
import { closeSitting } from '@/lib/client/left-sitting';
import { leaveDevice } from '@/lib/client/offline/device';
import { leaveWorker } from '@/lib/client/offline/worker';
import { endSession } from '@/lib/client/sign-in';
import { usePortal } from '@/lib/client/portal/use-portal';
import { openPage, useWrite } from '@/lib/client/use-write';
import { patientWords } from '@/lib/domain/messages/patient';
import type { Locale } from '@/lib/domain/result';
import { portalPaths } from '@/lib/portal-paths';
import { SyncLine } from './sync-line';

/** Signs out, after a warning when this device still holds entries that nobody else has. */
export function LeaveButton({ patientId, locale }: { patientId: string; locale: Locale }) {
  const words = patientWords[locale].me;
  const { sync, data } = usePortal();
  const unsent = sync.waiting.length + sync.refused.length + sync.unreadable;
  const [isAsking, setAsking] = useState(false);
  const leaving = useWrite(async () => {
    setAsking(false);
    await endSession();
    await leaveDevice(patientId);
    await leaveWorker();
    return openPage(portalPaths.enter, 'instead');
  });

  /** What was done of a session, or answered of safety questions, that are still open is noted first: it would be gone with this device's store. */
  async function leave(): Promise<void> {
    const whose = { patientId, timeZone: data.plan.timeZone, localDate: data.readAt.slice(0, 10) };
    const isDone = closeSitting({ patientId, exercises: [] }, sync.queue.add) !== null;
    const isAnswered = closeQuestions(whose, sync.queue.add, true);
    if (isDone || isAnswered) await sync.queue.flush();
    const { waiting, refused, unreadable } = sync.queue.read();
    if (waiting.length + refused.length + unreadable > 0) setAsking(true);
    else void leaving.send();
  }

  return (
    <div className="flex flex-col gap-3">
      {leaving.problem !== null && (
        <Notice tone="danger" announce>
          {words.failed}
        </Notice>
      )}
      <Button size="large" block isPending={leaving.isSending} onPress={() => void leave()}>
        {words.signOut}
      </Button>
      <p className="text-sm text-muted">{words.signOutHint}</p>
      <SyncLine sync={sync} locale={locale} />
      {isAsking && (
        <PlainDialog
          title={words.unsentTitle}
          onClose={() => setAsking(false)}
          actions={
            <div className="flex w-full flex-col gap-3">
              <Button
                variant="primary"
                block
                autoFocus
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
              <Button variant="danger" block onPress={() => void leaving.send()}>
                {words.signOutAnyway}
              </Button>
            </div>
          }
        >
          <p>{words.unsent(unsent)}</p>
        </PlainDialog>
      )}
    </div>
  );
}
