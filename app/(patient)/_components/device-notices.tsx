'use client';
import { usePortal } from '@/lib/client/portal/use-portal';
import { momentInWords, patientWords } from '@/lib/domain/messages/patient';
import { DeviceNotice } from './device-notice';

/** Tells on every other device that the page was opened on one, until somebody says that it was them. */
export function DeviceNotices() {
  const { data, refresh } = usePortal();
  const { person, plan, contact, notices } = data;
  const words = patientWords[person.language].device;
  return notices.map(({ deviceId, openedAt, isFirst }) => {
    const when = momentInWords(new Date(openedAt), plan.timeZone, person.language);
    return (
      <DeviceNotice
        key={deviceId}
        deviceId={deviceId}
        title={isFirst ? words.isFirst(when) : words.isNew(when)}
        isExpected={isFirst}
        notYou={words.notYou(contact.name, contact.phone)}
        mine={words.mine}
        failed={words.failed}
        onDone={() => void refresh()}
      />
    );
  });
}
