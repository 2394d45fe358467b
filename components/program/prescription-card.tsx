'use client';
import type { ReactNode } from 'react';
import { sideOptions } from '@/components/dosage/dose-words';
import { fieldId } from '@/components/dosage/dose-fields';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { CardPrecautions } from '@/components/safety/card-precautions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { SegmentedControl } from '@/components/ui/radio-group';
import { useRevealed } from '@/components/ui/use-revealed';
import { ownKeys } from '@/components/ui/use-shortcuts';
import { isLoaded } from '@/lib/domain/load/load-advice';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { ownRuleWords } from '@/lib/domain/progression/rule-card/own-rule-check';
import { sidesToChoose } from '@/lib/domain/program/sides';
import type { LoadBasis } from '@/lib/domain/dosage/load';
import type { LoadJump } from '@/lib/domain/program/load-jump';
import { type DoseReading, faultLabel, readDose } from './dose-draft';
import { type DraftItem, keyOf } from './draft';
import { CapNotice } from './cap-notice';
import { JumpNotice } from './jump-notice';
import { loadText } from './load-text';

export type CardActions = {
  select: () => void;
  edit: () => void;
  move: (step: 1 | -1) => void;
  remove: () => void;
  change: (change: Partial<DraftItem['dose']>) => void;
  confirmJump: (jump: LoadJump) => void;
};

type Props = {
  item: DraftItem;
  /** The heading of the phase that begins with this prescription; null within a phase. */
  phase: string | null;
  place: number;
  count: number;
  isSelected: boolean;
  isEditing: boolean;
  jump: LoadJump | null;
  /** What is above the cap, in words and percent; null where nothing is. */
  above: { words: string; capPct: number; pct: number } | null;
  /** Says that the load is not among what the patient has. */
  notOwned: string | null;
  /** What passes in its place, where a precaution forbids it. */
  safer: ReactNode;
  actions: CardActions;
  /** How much of it, where it stands under the prescription. */
  guidance: ReactNode;
  /** The editor, while it is open. */
  children?: ReactNode;
};

export const cardId = (key: string): string => `prescription-${key}`;

/** One prescription of the program: the exercise, its dose in one line, its load, and what is still missing. */
export function PrescriptionCard(props: Props) {
  const {
    item,
    phase,
    place,
    count,
    isSelected,
    isEditing,
    jump,
    above,
    notOwned,
    safer,
    actions,
    guidance,
    children,
  } = props;
  const { exercise, dose } = item;
  const name = exercise.names.en;
  const reading = readDose(dose);
  const asksSide = sidesToChoose(exercise.laterality).length > 0;
  const capNote = dose.loadBasis?.aboveCap?.note ?? null;
  const lineNote = dose.loadBasis?.aboveLine?.note ?? null;
  const asksNote = above !== null && capNote === null;
  const jumpBox = useRevealed(jump !== null);
  const capBox = useRevealed(asksNote);
  const own = reading.ok ? ownRuleWords(reading.dose.ownRules) : null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus of what stands in it, nothing is pressed here
    <li
      onFocus={(event) => {
        // By keyboard the focus selects: the letters act on the row that it stands in. A pressed mouse would move its target away.
        if (!isSelected && event.target.matches(':focus-visible')) actions.select();
      }}
      className={cx(
        'scroll-mt-40 xl:scroll-mt-32 scroll-mb-4 rounded-panel border bg-card',
        isSelected ? 'border-action shadow-[0_0_0_1px_var(--action)]' : 'border-line',
      )}
    >
      {phase !== null && (
        <h2 className="border-b border-line px-3 py-1.5 text-md">
          <bdi dir="auto">{phase}</bdi>
        </h2>
      )}
      <button
        type="button"
        id={cardId(keyOf(item))}
        aria-current={isSelected}
        onClick={actions.select}
        className="flex w-full items-center gap-3 rounded-panel px-3 py-2.5 text-start hover:bg-tint/50"
      >
        <ExerciseThumb slug={exercise.slug} side={dose.side === 'left' ? 'left' : 'right'} />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-bold">
            {name}
            {dose.side === null && <Badge tone="amber">choose the side</Badge>}
            {jump !== null && <Badge tone="amber">confirm the load</Badge>}
            {asksNote && <Badge tone="amber">above the cap</Badge>}
          </span>
          <span className="block text-sm text-muted">
            <DoseText reading={reading} />
          </span>
          {notOwned !== null && <span className="block text-sm text-amber">{notOwned}</span>}
          {lineNote !== null && (
            <span className="block text-sm text-muted">
              More than the line. Reason: <bdi dir="auto">{lineNote}</bdi>
            </span>
          )}
          {own !== null && <span className="block text-sm text-muted">{own.en}</span>}
          {dose.note.trim() !== '' && (
            <span className="block text-sm text-muted">
              Note: <bdi dir="auto">{dose.note}</bdi>
            </span>
          )}
        </span>
        <span className="max-w-24 text-end font-bold">{loadText(dose, isLoaded(exercise.equipment))}</span>
      </button>
      <CardPrecautions item={item} />
      {safer}
      {(isSelected || dose.side === null || jump !== null || asksNote) && (
        <div className="flex flex-col gap-3 border-t border-line px-3 py-2.5">
          {jump !== null && (
            <div ref={jumpBox} className="scroll-mt-28 scroll-mb-4">
              <JumpNotice
                name={name}
                jump={jump}
                onConfirm={() => actions.confirmJump(jump)}
                onBack={() =>
                  actions.change({
                    load: { unit: jump.last.unit, value: `${jump.last.value}` },
                    loadBasis: null,
                  })
                }
              />
            </div>
          )}
          {above !== null && (
            <div ref={capBox} className="scroll-mt-28 scroll-mb-4">
              <CapNotice
                name={name}
                words={above.words}
                note={capNote}
                onNote={(note) => actions.change({ loadBasis: basisAboveCap(above, note) })}
              />
            </div>
          )}
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            {asksSide && (
              <SegmentedControl
                id={fieldId(keyOf(item), 'side')}
                label={
                  <>
                    Side<span className="sr-only"> for {name}</span>
                  </>
                }
                options={sideOptions}
                value={sideOptions.find(({ value }) => value === dose.side)?.value ?? null}
                onChange={(side) => {
                  // Selected, the card keeps its controls: the focus stays where it is.
                  actions.select();
                  actions.change({ side });
                }}
              />
            )}
            {isSelected && (
              <div className="ms-auto flex flex-wrap gap-1">
                <Button
                  size="compact"
                  variant="quiet"
                  isDisabled={place === 0}
                  onPress={() => actions.move(-1)}
                  aria-label={`Move ${name} up`}
                >
                  Up
                </Button>
                <Button
                  size="compact"
                  variant="quiet"
                  isDisabled={place === count - 1}
                  onPress={() => actions.move(1)}
                  aria-label={`Move ${name} down`}
                >
                  Down
                </Button>
                <Button size="compact" variant="quiet" onPress={actions.remove} aria-label={`Remove ${name}`}>
                  Remove
                </Button>
                <Button
                  size="compact"
                  onPress={actions.edit}
                  aria-expanded={isEditing}
                  aria-label={isEditing ? `Close dose of ${name}` : `Edit dose of ${name}`}
                >
                  {isEditing ? 'Close' : 'Edit dose'}
                </Button>
              </div>
            )}
          </div>
          {isSelected && isEditing && <div {...ownKeys}>{children}</div>}
          {guidance !== null && <div className="border-t border-line pt-3">{guidance}</div>}
        </div>
      )}
    </li>
  );
}

/** Why this load: the clinician's own reason to go above the cap. */
const basisAboveCap = ({ capPct, pct }: NonNullable<Props['above']>, note: string): LoadBasis => ({
  rule: 'LG-3.3',
  reason: 'above_cap',
  suggested: null,
  numbers: { capPct, pct },
  aboveCap: { note, capPct },
});

function DoseText({ reading }: { reading: DoseReading }) {
  if (reading.ok) return describeDosage({ ...reading.dose, load: null }, 'en').short;
  const labels = [...new Set(reading.faults.map(({ path }) => faultLabel(path)))];
  return <span className="font-bold text-red">Look at: {labels.join(', ')}</span>;
}
