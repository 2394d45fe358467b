'use client';
import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/radio-group';
import type { StartSource } from '@/lib/schemas/program-start';
import { EmptyStart, PickedStart } from './start-forms';
import { GoalChoice, TemplateChoice, VersionChoice } from './start-sources';

const kinds = [
  { value: 'empty', label: 'Empty' },
  { value: 'template', label: 'Template' },
  { value: 'version', label: 'Earlier program' },
  { value: 'goal', label: 'Goal' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** A program from nothing, or from what is picked out of a template, an earlier version or a goal. */
export function NewProgram({ patientId }: { patientId: string }) {
  const [kind, setKind] = useState<Kind>('empty');
  const [source, setSource] = useState<StartSource | null>(null);
  const change = (next: Kind) => {
    setKind(next);
    setSource(null);
  };
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl label="Start from" options={kinds} value={kind} onChange={change} />
      {kind === 'empty' && <EmptyStart patientId={patientId} />}
      {kind === 'template' && <TemplateChoice onChange={setSource} />}
      {kind === 'version' && <VersionChoice patientId={patientId} onChange={setSource} />}
      {kind === 'goal' && <GoalChoice patientId={patientId} onChange={setSource} />}
      {source !== null && <PickedStart key={JSON.stringify(source)} patientId={patientId} source={source} />}
    </div>
  );
}
