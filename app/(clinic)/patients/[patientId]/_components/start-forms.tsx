'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { Badge, type Tone } from '@/components/ui/badge';
import { CheckboxGroup } from '@/components/ui/checkbox';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextField } from '@/components/ui/form-fields';
import { LoadingState } from '@/components/ui/states';
import { startPreviewQuery, startProgram } from '@/lib/client/program-start';
import { useWrite } from '@/lib/client/use-write';
import { ratingLabels } from '@/lib/domain/safety/explain-hit';
import { paths } from '@/lib/paths';
import type { NewProgramInput, StartPreview, StartSource } from '@/lib/schemas/program-start';
import { lineText } from '@/lib/schemas/values';
import { Failed } from './start-failed';

const titleForm = z.strictObject({ title: lineText(200) });

type FormProps = { patientId: string; title?: string; start?: NewProgramInput['start']; label: string };

/** Names the program; the draft is made by the one road that makes drafts, then the builder opens. */
function TitleForm({ patientId, title = '', start, label }: FormProps) {
  const router = useRouter();
  const form = useZodForm(titleForm, { title });
  const beginning = useWrite(
    (typed: z.output<typeof titleForm>) =>
      startProgram({ patientId, title: typed.title, ...(start === undefined ? {} : { start }) }),
    { onDone: ({ programId }) => router.push(paths.editProgram(patientId, programId)) },
  );
  return (
    <Form form={form} write={beginning}>
      <FormTextField
        control={form.control}
        name="title"
        label="Title"
        hint="The patient reads it: “Stronger hip”, “Back to walking”."
        autoFocus={start === undefined}
      />
      <SubmitButton isDisabled={start !== undefined && start.take.length === 0}>{label}</SubmitButton>
    </Form>
  );
}

export const EmptyStart = ({ patientId }: { patientId: string }) => (
  <TitleForm patientId={patientId} label="Start" />
);

/** What a source offers for this patient, with what speaks for and against each; the clinician picks. */
export function PickedStart({ patientId, source }: { patientId: string; source: StartSource }) {
  const preview = useQuery(startPreviewQuery(patientId, source));
  if (preview.isPending) return <LoadingState label="Looking at the record" rows={3} />;
  if (preview.isError) return <Failed retry={() => void preview.refetch()} />;
  return <Pick patientId={patientId} source={source} preview={preview.data} />;
}

type PickProps = { patientId: string; source: StartSource; preview: StartPreview };
type Candidate = StartPreview['candidates'][number];

const tones: Record<Candidate['rating'], Tone | null> = {
  contraindicated: 'red',
  caution: 'amber',
  preferred: 'teal',
  none: null,
};

function Pick({ patientId, source, preview: { title, notes, candidates } }: PickProps) {
  const [taken, setTaken] = useState(() => candidates.filter(({ canTake }) => canTake).map(({ key }) => key));
  const many = taken.length === 1 ? '1 exercise' : `${taken.length} exercises`;
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="text-muted">
          <bdi dir="auto">{note}</bdi>
        </p>
      ))}
      {candidates.length > 0 && (
        <>
          <CheckboxGroup
            label="Take into the program"
            hint="Sides are left open; you choose them in the builder."
            options={candidates.map((candidate) => ({
              value: candidate.key,
              label: <CandidateName candidate={candidate} />,
              hint: <CandidateReasons candidate={candidate} />,
              isDisabled: !candidate.canTake,
            }))}
            value={taken}
            onChange={setTaken}
          />
          <TitleForm
            patientId={patientId}
            title={title}
            start={{ source, take: taken }}
            label={`Start with ${many}`}
          />
        </>
      )}
    </>
  );
}

function CandidateName({ candidate: { name, rating } }: { candidate: Candidate }) {
  const tone = tones[rating];
  return (
    <>
      <b>{name}</b> {tone !== null && <Badge tone={tone}>{ratingLabels[rating].en}</Badge>}
    </>
  );
}

function CandidateReasons({ candidate: { dose, reasons } }: { candidate: Candidate }) {
  return (
    <>
      <span className="block text-ink">{dose}</span>
      {reasons.map((reason) => (
        <span key={reason} className="block">
          {reason}
        </span>
      ))}
    </>
  );
}
