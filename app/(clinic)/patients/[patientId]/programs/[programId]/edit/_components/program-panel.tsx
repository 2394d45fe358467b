'use client';
import type { ReactNode } from 'react';
import { DoseEditor } from '@/components/dosage/dose-editor';
import { BurdenMeter } from '@/components/program/burden-meter';
import { readDose } from '@/components/program/dose-draft';
import { EasierChoice } from '@/components/program/easier-choice';
import { goalOf, type DraftItem, keyOf, openJump, type ProgramDraft } from '@/components/program/draft';
import { aboveCapOf, notOwnedWords } from '@/components/program/load-concern';
import { newPhaseTitle } from '@/components/program/phases';
import { SaferAlternative } from '@/components/program/safer-alternative';
import { ProgramChecks } from '@/components/program/program-checks';
import { PrescriptionCard } from '@/components/program/prescription-card';
import { Button } from '@/components/ui/button';
import { StatusLine } from '@/components/ui/notice';
import { EmptyState } from '@/components/ui/states';
import { TextField } from '@/components/ui/text-field';
import { isLoaded } from '@/lib/domain/load/load-advice';
import { aboveCapWords } from '@/lib/domain/load/load-limits';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { equipments } from '@/lib/domain/library/vocabulary';
import { offeredGoals } from '@/lib/domain/program/default-dose';
import type { VersionView } from '@/lib/schemas/program-view';
import { PhaseSettings } from './phase-settings';
import { ProgramTools } from './program-tools';
import { ProgramSettings } from './program-settings';
import type { Builder } from './use-builder';
import { useSettled } from '@/components/ui/use-settled';

const typingMs = 700;

type Props = {
  builder: Builder;
  active: VersionView | null;
  /** How much of the selected one, where there is no third column for it. */
  guidance: ReactNode;
};

/** The program being written: title, prescriptions in their order, and what belongs to the whole. */
export function ProgramPanel({ builder, active, guidance }: Props) {
  const { draft, selected, removed, repeated } = builder;
  // While a number is being typed its first digits are no load to ask about.
  const settled = useSettled(draft, typingMs);
  const count = draft.items.length;
  return (
    <section aria-labelledby="program" className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h1 id="program">Program</h1>
        <BurdenMeter items={draft.items} />
      </div>
      <TextField label="Title" value={draft.title} onChange={(title) => builder.changeProgram({ title })} />
      {count === 0 && (
        <EmptyState title="No exercises yet">
          Search in the library, press Enter to add. The dose starts from the table for this patient.
        </EmptyState>
      )}
      <ProgramTools draft={draft} onChange={builder.setDraft} />
      <ol className="flex flex-col gap-2" aria-label="Prescriptions">
        {draft.items.map((item, place) => (
          <Prescription
            key={keyOf(item)}
            phase={newPhaseTitle(draft, place)}
            item={item}
            place={place}
            builder={builder}
            isSelected={item === selected}
            active={active}
            settled={settled}
            guidance={item === selected ? guidance : null}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <StatusLine>{builder.said}</StatusLine>
        {repeated !== null && (
          <Button size="compact" variant="quiet" onPress={() => builder.add(repeated, true)}>
            Add it a second time
          </Button>
        )}
        {removed !== null && (
          <Button size="compact" variant="quiet" onPress={builder.bringBack}>
            Bring back {removed.item.exercise.names.en}
          </Button>
        )}
      </div>
      <ProgramChecks draft={draft} context={builder.context} selected={selected} />
      <PhaseSettings draft={draft} onChange={builder.changeProgram} />
      <ProgramSettings draft={draft} context={builder.context} onChange={builder.changeProgram} />
    </section>
  );
}

type PrescriptionProps = {
  /** The heading of the phase that begins with it. */
  phase: string | null;
  item: DraftItem;
  place: number;
  builder: Builder;
  isSelected: boolean;
  active: VersionView | null;
  settled: ProgramDraft;
  guidance: ReactNode;
};

function Prescription(props: PrescriptionProps) {
  const { item, phase, place, builder, isSelected, active, settled, guidance } = props;
  const key = keyOf(item);
  const { confirmed, context, draft, editingKey } = builder;
  const isTyping = settled.items.find((one) => keyOf(one) === key)?.dose.load !== item.dose.load;
  const isEditing = editingKey === key;
  const reading = readDose(item.dose);
  const taken = new Set(draft.items.map(({ exercise }) => exercise.slug));
  const above = isTyping ? null : aboveCapOf(item, context, active);
  return (
    <PrescriptionCard
      item={item}
      phase={phase}
      place={place}
      count={draft.items.length}
      isSelected={isSelected}
      isEditing={isEditing}
      guidance={guidance}
      above={
        above === null ? null : { ...above, words: aboveCapWords(item.dose.load, above, context.loadUnit) }
      }
      safer={
        <SaferAlternative
          item={item}
          context={context}
          painModel={draft.painModel}
          taken={taken}
          isSelected={isSelected}
          onSwap={(exercise) =>
            builder.swap(
              key,
              exercise,
              'safer_version',
              active?.prescriptions.some(({ lineageId }) => lineageId === key) ?? false,
            )
          }
        />
      }
      notOwned={isTyping ? null : notOwnedWords(item, context)}
      jump={isTyping ? null : openJump(item, active, confirmed)}
      actions={{
        select: () => builder.select(key),
        edit: () => builder.toggleEdit(key),
        move: (step) => builder.move(key, step),
        remove: () => builder.remove(key),
        change: (change) => builder.changeDose(key, change),
        confirmJump: (jump) => builder.confirmJump(key, jump),
      }}
    >
      {isEditing && (
        <DoseEditor
          key={`${key} ${item.dose.goal}`}
          dose={item.dose}
          faults={reading.ok ? [] : reading.faults}
          idPrefix={key}
          goal={goalOf(item)}
          goals={offeredGoals(item.exercise)}
          implements={implementsFor(item, context)}
          easier={
            <EasierChoice
              item={item}
              context={context}
              painModel={draft.painModel}
              taken={taken}
              onChange={(easierSlug) => builder.changeDose(key, { easierSlug })}
            />
          }
          onChange={(change) => builder.changeDose(key, change)}
          onGoal={(goal) => builder.changeGoal(key, goal)}
        />
      )}
    </PrescriptionCard>
  );
}

const handWeights = ['dumbbell', 'kettlebell'] as const;
const isHandWeight = (item: string): boolean => handWeights.some((one) => one === item);

/** The exercise's own item, and for hand weights the other kind when the patient owns it. */
function implementsFor({ exercise }: DraftItem, context: LoadContext) {
  if (!isLoaded(exercise.equipment)) return [];
  const owned = context.equipment.map(({ equipment }) => equipment);
  return equipments
    .filter(
      (item) =>
        item === exercise.equipment ||
        (isHandWeight(exercise.equipment) && isHandWeight(item) && owned.includes(item)),
    )
    .map((value) => ({ value, label: equipmentLabels[value].en }));
}
