import type { PatientActor } from '@/lib/server/session/actor-types';
import { momentInWords, patientWords } from '@/lib/domain/messages/patient';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { viewDeviceNotices } from '@/lib/server/data/access/patient-device';
import { DeviceNotice } from './device-notice';

const mostShown = 3;

/** Tells on every other device that the page was opened on one, until somebody says that it was them. */
export async function DeviceNotices({ actor }: { actor: PatientActor }) {
  const notices = (await viewDeviceNotices(actor)).slice(-mostShown);
  if (notices.length === 0) return null;
  const contact = await viewClinicContact(actor);
  const words = patientWords[actor.language].device;
  return notices.map(({ deviceId, openedAt, isFirst }) => {
    const when = momentInWords(openedAt, actor.timeZone, actor.language);
    return (
      <DeviceNotice
        key={deviceId}
        deviceId={deviceId}
        title={isFirst ? words.isFirst(when) : words.isNew(when)}
        isExpected={isFirst}
        notYou={words.notYou(contact.name, contact.phone)}
        mine={words.mine}
        failed={words.failed}
      />
    );
  });
}
