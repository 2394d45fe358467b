import type { Metadata } from 'next';
import { PortalApp } from '../(patient)/_components/portal-app';

export const metadata: Metadata = { title: 'Plimsoll' };

/** The patient's pages without anybody's data: what the worker keeps and opens without a network. */
export default function ShellPage() {
  return <PortalApp initial={null} path={null} />;
}
