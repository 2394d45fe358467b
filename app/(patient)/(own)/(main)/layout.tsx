import type { ReactNode } from 'react';
import { patientWords } from '@/lib/domain/messages/patient';
import { paths } from '@/lib/paths';
import { requirePatient } from '@/lib/server/session/actor';
import { DeviceNotices } from '../../_components/device-notices';
import { PatientFrame } from '../../_components/patient-frame';

export default async function MainLayout({ children }: { children: ReactNode }) {
  const actor = await requirePatient();
  const { nav } = patientWords[actor.language];
  return (
    <PatientFrame
      actor={actor}
      nav={[
        { href: paths.today, label: nav.today },
        { href: paths.progress, label: nav.progress },
        { href: paths.me, label: nav.me },
      ]}
    >
      <DeviceNotices actor={actor} />
      {children}
    </PatientFrame>
  );
}
