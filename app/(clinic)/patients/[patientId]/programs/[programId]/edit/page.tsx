import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PatientLanguageProvider } from '@/components/exercise/reading-hint';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewBuilder } from '@/lib/server/data/program/program';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { Builder } from './_components/builder';

export const metadata: Metadata = { title: 'Write the program' };

type Props = { params: Promise<{ patientId: string; programId: string }> };

export default async function BuilderPage({ params }: Props) {
  const actor = await requirePractitioner();
  const sent = await params;
  const [patientId, programId] = [requireId(sent.patientId), requireId(sent.programId)];
  const { patient, language, draft, active, context, precautions, record, bounds } = await loadPage(
    viewBuilder(actor, patientId, programId, new Date()),
  );
  const opened = draft ?? active;
  if (opened === null) notFound();
  const { locale, timeZone } = actor.clinic;
  return (
    <PatientLanguageProvider language={language}>
      <Builder
        key={`${patientId} ${programId}`}
        patient={patient}
        clinicianName={actor.name}
        programId={programId}
        stored={{ draft, active, opened }}
        context={context}
        precautions={precautions}
        bounds={bounds}
        record={record}
        clock={{ locale, timeZone }}
      />
    </PatientLanguageProvider>
  );
}
