'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link-button';
import { Kbd } from '@/components/ui/kbd';
import { Notice, StatusLine } from '@/components/ui/notice';
import { useHydrated } from '@/lib/client/use-hydrated';
import { dayKey } from '@/lib/domain/log/diary-days';
import { cellKey } from '@/lib/domain/log/diary-grid';
import type { ValidDays } from '@/lib/domain/log/diary-read';
import { MoveDay, weekOf } from './move-day';
import { DiaryTable } from './diary-table';
import { unfinished } from './fault-words';
import { type DiaryProps, type SaveState, useDiary } from './use-diary';

/** The sheet of one week to be typed in. What is unsaved lives on this device, so it appears once the browser has taken over. */
export function DiaryForm(props: DiaryProps) {
  return useHydrated() ? <Sheet {...props} /> : <p className="text-muted">The sheet opens…</p>;
}

function Sheet(props: DiaryProps) {
  const { sheet, cells, faults, summary, isUnsaved, state, type, save } = useDiary(props);
  const [focused, setFocused] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useSaveKey(save);
  useEffect(() => {
    if (state.kind === 'faulty')
      box.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
  }, [state]);
  const faultOf = (key: string) => {
    const fault = faults.get(key) ?? null;
    if (state.kind === 'faulty' || fault === null) return fault;
    return key === focused || unfinished.has(fault) ? null : fault;
  };
  const { valid } = props.week;
  const shared = { cells, faultOf, onType: type, onFocus: setFocused };
  return (
    <div ref={box} className="flex flex-col gap-5">
      <p className="max-w-prose text-sm text-muted">
        10/10/8: one number a set · 3x10: three sets of ten · 10: one set of ten · x: done, no numbers · -:
        not done · empty: not reported. Enter and arrows move.
      </p>
      {sheet.grids.map((grid, place) => (
        <DiaryTable
          key={grid.exercise.prescriptionId}
          {...shared}
          title={`${place + 1}. ${grid.exercise.name}`}
          hint={grid.exercise.doseWords}
          subject={grid.exercise.name}
          table={grid}
          keyOf={(column, row) => cellKey(grid.exercise.prescriptionId, column.key, row)}
          isClosed={({ date }) => date !== null && !isOpenDay(date, valid)}
        />
      ))}
      <DiaryTable
        {...shared}
        title="Once a day"
        hint="Pain 0 to 10. Not as shown, spread: numbers of exercises such as 2 4, or 0 for none."
        subject="The day"
        table={sheet.days}
        keyOf={({ key }, { kind }) => dayKey(key, kind)}
        actionOf={({ key, label }) => (
          <MoveDay
            {...{ patientId: props.patientId, week: props.week, isUnsaved, onMoved: setMoved }}
            day={{ date: key, label }}
          />
        )}
        isClosed={({ date }, { kind }) =>
          date !== null && (!isOpenDay(date, valid) || (kind === 'morning' && date >= valid.today))
        }
      />
      <div className="sticky bottom-0 z-2 flex flex-col gap-2 border-t border-line bg-paper py-3">
        {state.kind === 'failed' && (
          <Notice tone="danger" title="Not saved" announce>
            {state.words}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="primary" isPending={state.kind === 'saving'} onPress={save}>
            Save
          </Button>
          <Kbd>Ctrl S</Kbd>
          <StatusLine>
            {moved === null || isUnsaved ? (
              statusText(state, summary, faults.size)
            ) : (
              <>
                Moved to {moved}.{' '}
                <TextLink href={weekOf(props.patientId, props.week, moved)}>Look at it</TextLink>
              </>
            )}
          </StatusLine>
        </div>
      </div>
    </div>
  );
}

const isOpenDay = (date: string, { first, last }: ValidDays) => date >= first && date <= last;
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function statusText(
  state: SaveState,
  summary: ReturnType<typeof useDiary>['summary'],
  faults: number,
): string {
  if (state.kind === 'saved') return 'Saved, marked as from paper.';
  if (faults > 0) return `Nothing saved yet: ${counted(faults, 'box needs', 'boxes need')} another look.`;
  if (summary.exercises + summary.mornings === 0) return 'Nothing new to save.';
  const parts = [
    summary.sessions > 0 ? counted(summary.sessions, 'session', 'sessions') : null,
    summary.exercises > 0 ? counted(summary.exercises, 'exercise', 'exercises') : null,
    summary.painDays > 0 ? `pain on ${counted(summary.painDays, 'day', 'days')}` : null,
    summary.mornings > 0 ? counted(summary.mornings, 'morning', 'mornings') : null,
    summary.corrections > 0 ? counted(summary.corrections, 'correction', 'corrections') : null,
  ];
  return `To be saved: ${parts.filter((part) => part !== null).join(', ')}.`;
}

/** Ctrl-S (Command-S) saves, also while typing. */
function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
