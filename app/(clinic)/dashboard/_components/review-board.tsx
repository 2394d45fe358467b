'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DotLegend } from '@/components/adherence/session-dots';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState } from '@/components/ui/states';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { paths } from '@/lib/paths';
import type { ReviewList } from '@/lib/schemas/review';
import { FoldedGroup } from './folded-group';
import { isAskedFor } from './is-asked-for';
import { ReviewTable } from './review-table';

const foldedGroups = ['watching', 'paused', 'on_track'] as const;

/** The review list: who needs somebody by group, and the rest folded. */
export function ReviewBoard({ list }: { list: ReviewList }) {
  const router = useRouter();
  const [asked, setAsked] = useState('');
  const rows = list.rows.filter((row) => isAskedFor(row, asked));
  useShortcuts({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    n: () => router.push(paths.newPatient),
  });
  const shown = needingGroups.filter((group) => rows.some((row) => row.group === group));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="w-72 max-w-full">
          <SearchField label="Find a patient on this list" shortcut="/" value={asked} onChange={setAsked} />
        </div>
        <DotLegend />
      </div>
      {list.rows.length === 0 && (
        <EmptyState title="Nobody needs you right now">
          Nothing to call about, nothing to decide, nobody silent for a week.
        </EmptyState>
      )}
      {list.rows.length > 0 && rows.length === 0 && (
        <EmptyState title="Nobody by that name needs you">
          They may stand in a folded group below, or in the list of all patients.
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ReviewTable
          caption="Patients who need you"
          today={list.today}
          groups={shown.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))}
        />
      )}
      {foldedGroups.map((group) => (
        <FoldedGroup key={group} group={group} count={list.counts[group]} today={list.today} asked={asked} />
      ))}
    </div>
  );
}

/** The focus moves from patient to patient, so that Enter opens and Tab reaches the next step. */
function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('tbody th a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}
