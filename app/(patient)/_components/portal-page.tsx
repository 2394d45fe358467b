import type { Metadata } from 'next';
import { patientWords } from '@/lib/domain/messages/patient';
import { viewPortal } from '@/lib/server/data/today/portal';
import { requirePatient } from '@/lib/server/session/actor';
import { PortalApp } from './portal-app';
import { type PortalPath, titleOf } from './portal-path';

/** A page of the portal as the server sends it: the whole portal, opened at this path, with the data of whoever asks. */
export async function PortalPage({ path }: { path: PortalPath }) {
  const actor = await requirePatient();
  return <PortalApp initial={await viewPortal(actor, new Date())} path={path} />;
}

export const portalMetadata = (path: PortalPath) => async (): Promise<Metadata> => {
  const { language } = await requirePatient();
  return { title: titleOf(path, patientWords[language]) };
};
