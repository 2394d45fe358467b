import type { ReactNode } from 'react';
import { requirePatient } from '@/lib/server/session/actor';
import { PatientFrame } from '../../_components/patient-frame';

/** One thing at a time: no menu during a session. */
export default async function SessionLayout({ children }: { children: ReactNode }) {
  return (
    <PatientFrame actor={await requirePatient()} nav={[]}>
      {children}
    </PatientFrame>
  );
}
