'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeyHelp } from '@/components/ui/key-help';
import { SegmentedControl } from '@/components/ui/radio-group';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { StartSource } from '@/lib/schemas/program-start';
import { EmptyStart, PickedStart } from './start-forms';
import { GoalChoice, TemplateChoice, VersionChoice } from './start-sources';

const kinds = [
  { value: 'empty', label: 'Empty' },
  { value: 'template', label: 'Template' },
  { value: 'version', label: 'Earlier program' },
  { value: 'goal', label: 'Goal' },
] as const;
const hints = [{ keys: ['n'], does: 'new program' }];
type Kind = (typeof kinds)[number]['value'];

/** Starts a program and opens the builder: empty, or from what the clinician picks out of a template, an earlier version or a goal. */
export function NewProgramButton({ patientId, isFirst }: { patientId: string; isFirst: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ n: () => setOpen(true) });
  return (
    <span className="flex items-center gap-2">
      <KeyHelp hints={hints} />
      <Dialog
        title="New program"
        trigger={<Button variant={isFirst ? 'primary' : 'secondary'}>New program</Button>}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <NewProgram patientId={patientId} />
      </Dialog>
    </span>
  );
}

type StartFromProps = { patientId: string; programVersionId: string; title: string };

/** Starts the next program from one that has ended: what was in it, against the record as it is now. */
export function StartFromButton({ patientId, programVersionId, title }: StartFromProps) {
  return (
    <Dialog
      title={`New program from: ${title}`}
      trigger={<Button aria-label={`Start from this: ${title}`}>Start from this…</Button>}
    >
      <PickedStart patientId={patientId} source={{ from: 'version', programVersionId }} />
    </Dialog>
  );
}

function NewProgram({ patientId }: { patientId: string }) {
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
