'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ComboBox } from '@/components/ui/combo-box';
import { SegmentedControl } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { LoadingState } from '@/components/ui/states';
import { startOptionsQuery } from '@/lib/client/program-start';
import { templatesQuery } from '@/lib/client/template';
import { Failed } from './start-failed';
import type { StartOptions, StartSource } from '@/lib/schemas/program-start';

type Choose = { onChange: (source: StartSource | null) => void };
const whose = { mine: 'mine', clinic: 'the clinic’s', authored: 'with the product' } as const;

/** A template, found by typing, and the one of its phases to begin with. */
export function TemplateChoice({ onChange }: Choose) {
  const templates = useQuery(templatesQuery());
  const [key, setKey] = useState<string | null>(null);
  const [phase, setPhase] = useState<string | null>(null);
  if (templates.isPending) return <LoadingState label="Loading" rows={2} />;
  if (templates.isError) return <Failed retry={() => void templates.refetch()} />;
  const usable = templates.data.templates.filter(({ isArchived }) => !isArchived);
  const chosen = usable.find((template) => template.key === key);
  const take = (nextKey: string | null, nextPhase: string | null) => {
    setKey(nextKey);
    setPhase(nextPhase);
    onChange(
      nextKey === null || nextPhase === null
        ? null
        : { from: 'template', template: nextKey, phase: Number(nextPhase) },
    );
  };
  return (
    <>
      <ComboBox
        label="Template"
        placeholder="Type a condition or a name"
        options={usable.map(({ key: value, names, from }) => ({
          value,
          label: names.en,
          detail: whose[from],
        }))}
        value={key}
        onChange={(next) => {
          const only = usable.find((template) => template.key === next)?.phases;
          const first = only?.length === 1 ? only[0] : undefined;
          take(next, first === undefined ? null : String(first.number));
        }}
      />
      {chosen !== undefined && chosen.phases.length > 1 && (
        <Select
          label="Begin with phase"
          hint="One phase at a time: the later ones are named in the program, with what must be true before them."
          options={chosen.phases.map(({ number, name, entry }) => ({
            value: String(number),
            label: `${number}. ${name}`,
            detail: entry ?? undefined,
          }))}
          value={phase}
          onChange={(next) => take(key, next)}
        />
      )}
    </>
  );
}

type OfPatient = Choose & { patientId: string };

function useOptions(patientId: string, show: (options: StartOptions) => ReactNode) {
  const options = useQuery(startOptionsQuery(patientId));
  if (options.isPending) return <LoadingState label="Loading" rows={2} />;
  if (options.isError) return <Failed retry={() => void options.refetch()} />;
  return show(options.data);
}

/** One of this patient's own versions, the newest first. */
export function VersionChoice({ patientId, onChange }: OfPatient) {
  const [value, setValue] = useState<string | null>(null);
  return useOptions(patientId, ({ versions }) =>
    versions.length === 0 ? (
      <p className="text-muted">This patient has no earlier program with exercises.</p>
    ) : (
      <Select
        label="Program and version"
        hint="Of this patient only; the newest first."
        options={versions.map(({ programVersionId, label }) => ({ value: programVersionId, label }))}
        value={value}
        onChange={(next) => {
          setValue(next);
          onChange({ from: 'version', programVersionId: next });
        }}
      />
    ),
  );
}

type Goal = Extract<StartSource, { from: 'goal' }>;
const levels = [
  { value: 'novice', label: 'Novice' },
  { value: 'trained', label: 'Trained' },
] as const;
const places = [
  { value: 'home', label: 'Home' },
  { value: 'clinic', label: 'Clinic or gym' },
] as const;

/** What the program is for, for whom and where: the rules then propose up to four exercises. */
export function GoalChoice({ patientId, onChange }: OfPatient) {
  const [goal, setGoal] = useState<Partial<Omit<Goal, 'from'>>>({ place: 'home' });
  return useOptions(patientId, ({ aims, level: onRecord }) => {
    const level = goal.level ?? onRecord;
    const change = (part: Partial<Omit<Goal, 'from'>>) => {
      const next = { ...goal, level, ...part };
      setGoal(next);
      const { aim, place } = next;
      onChange(
        aim === undefined || place === undefined ? null : { from: 'goal', aim, level: next.level, place },
      );
    };
    return (
      <>
        <Select label="For" options={aims} value={goal.aim ?? null} onChange={(aim) => change({ aim })} />
        <div className="flex flex-wrap gap-4">
          <SegmentedControl
            label="Training"
            options={levels}
            value={level}
            onChange={(next) => change({ level: next })}
          />
          <SegmentedControl
            label="Done at"
            options={places}
            value={goal.place ?? null}
            onChange={(place) => change({ place })}
          />
        </div>
      </>
    );
  });
}
