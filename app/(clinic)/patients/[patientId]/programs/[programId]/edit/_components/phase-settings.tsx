'use client';
import type { ProgramDraft } from '@/components/program/draft';
import { phasesOf, withPhase } from '@/components/program/phases';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { VersionPhase } from '@/lib/schemas/program-phases';

type Props = { draft: ProgramDraft; onChange: (change: Pick<ProgramDraft, 'phases'>) => void };

/** Name and entry criterion of each phase that the prescriptions belong to. Without phases there is nothing to see. */
export function PhaseSettings({ draft, onChange }: Props) {
  const phases = phasesOf(draft);
  if (phases.length === 0) return null;
  const change = (phase: VersionPhase) => onChange({ phases: withPhase(draft.phases, phase) });
  return (
    <Disclosure title="Phases" summary={`· ${phases.length}`}>
      <div className="flex flex-col gap-4">
        {phases.map((phase) => (
          <fieldset key={phase.number} className="flex flex-col gap-2">
            <legend className="mb-1 font-bold">Phase {phase.number}</legend>
            <TextField
              label="Name"
              value={phase.name}
              errorMessage={phase.name.trim() === '' && phase.entry !== null ? 'Please name it.' : undefined}
              onChange={(name) => change({ ...phase, name })}
            />
            <TextArea
              label="Before it begins"
              hint="What must be true. For clinicians; the patient does not see it."
              optional
              rows={2}
              value={phase.entry ?? ''}
              onChange={(text) => change({ ...phase, entry: text.trim() === '' ? null : text })}
            />
          </fieldset>
        ))}
      </div>
    </Disclosure>
  );
}
