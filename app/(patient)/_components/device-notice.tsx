'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { dismissDevice } from '@/lib/client/device';
import { useWrite } from '@/lib/client/use-write';

type Props = {
  deviceId: string;
  title: string;
  /** The first device of a link, which nobody is surprised by. */
  isExpected: boolean;
  notYou: string;
  mine: string;
  failed: string;
  onDone: () => void;
};

/** One device on which the person's page was opened. It goes when they say that it was them. */
export function DeviceNotice({ deviceId, title, isExpected, notYou, mine, failed, onDone }: Props) {
  const [isGone, setGone] = useState(false);
  const dismissal = useWrite(() => dismissDevice(deviceId), {
    onDone: () => {
      setGone(true);
      onDone();
    },
  });
  if (isGone) return null;
  return (
    <Notice
      tone={isExpected ? 'info' : 'warn'}
      title={title}
      action={
        <Button isPending={dismissal.isSending} onPress={() => void dismissal.send()}>
          {mine}
        </Button>
      }
    >
      <p>{notYou}</p>
      {dismissal.problem !== null && <p role="alert">{failed}</p>}
    </Notice>
  );
}
