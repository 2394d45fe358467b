'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { DotLegend } from '@/components/adherence/session-dots';
import { SearchField } from '@/components/ui/search-field';
import { EmptyState } from '@/components/ui/states';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { undoAcknowledgement } from '@/lib/client/review';
import { keepReviewOrder } from '@/lib/client/review-order';
import { useWrite } from '@/lib/client/use-write';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { paths } from '@/lib/paths';
import type { ReviewList, ReviewRow } from '@/lib/schemas/review';
import { AcknowledgeDialog, type Acknowledged } from '../../_components/acknowledge-dialog';
import { BehindLine } from './behind-line';
import { FoldedGroup } from './folded-group';
import { NewsLine } from './news-line';
import { isAskedFor } from './is-asked-for';
import { ReviewTable } from './review-table';
import { telOf } from '../../_components/tel-of';
import { isOf, type Whose, WhoseFilter } from './whose-filter';
import { UndoLine } from './undo-line';

const foldedGroups = ['watching', 'paused', 'on_track'] as const;

/** The review list: who needs somebody by group, and the rest folded. */
export function ReviewBoard({ list }: { list: ReviewList }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [asked, setAsked] = useState('');
  const [opened, setOpened] = useState<ReviewRow | null>(null);
  const [last, setLast] = useState<Acknowledged | null>(null);
  const [whose, setWhose] = useState<Whose>('all');
  const isShown = (row: ReviewRow): boolean => isAskedFor(row, asked) && isOf(row, whose);
  const rows = list.rows.filter(isShown);
  const order = rows.map(({ id }) => id).join(' ');
  useEffect(() => keepReviewOrder(order.split(' ')), [order]);
  const readAnew = () => {
    router.refresh();
    void queries.invalidateQueries({ queryKey: ['review'] });
  };
  const undo = useWrite(
    ({ patientId, acknowledgementId }: Pick<Acknowledged, 'patientId' | 'acknowledgementId'>) =>
      undoAcknowledgement(patientId, acknowledgementId),
    {
      onDone: () => {
        setLast(null);
        readAnew();
      },
    },
  );
  useShortcuts({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    n: () => router.push(paths.newPatient),
    a: () => {
      const row = focusedRow(rows);
      if (row !== undefined && row.offer !== null) setOpened(row);
    },
    c: () => {
      const phone = focusedRow(rows)?.phone ?? null;
      if (phone !== null) window.location.assign(telOf(phone));
    },
    z: () => {
      if (last !== null) void undo.send(last);
    },
  });
  const acts = {
    onAcknowledge: setOpened,
    onUndo: ({ id, acknowledged }: ReviewRow) => {
      if (acknowledged !== null)
        void undo.send({ patientId: id, acknowledgementId: acknowledged.acknowledgementId });
    },
  };
  // Enter opens the only one; otherwise, and for whoever stands in a folded group, the list of all patients.
  const open = () => {
    const [only, ...more] = rows;
    if (only !== undefined && more.length === 0) router.push(paths.patient(only.id));
    else if (asked.trim() !== '') router.push(paths.patientsNamed(asked.trim()));
  };
  const shown = needingGroups.filter((group) => rows.some((row) => row.group === group));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="w-72 max-w-full">
          <SearchField
            label="Find a patient on this list"
            shortcut="/"
            value={asked}
            onChange={setAsked}
            onSubmit={open}
          />
        </div>
        <WhoseFilter rows={list.rows} whose={whose} onChange={setWhose} />
        <div className="max-md:hidden">
          <DotLegend />
        </div>
      </div>
      {list.behind !== null && <BehindLine behind={list.behind} onShow={readAnew} />}
      <NewsLine mark={list.mark} onShow={readAnew} />
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
          {...acts}
        />
      )}
      {foldedGroups.map((group) => (
        <FoldedGroup
          key={group}
          group={group}
          count={list.counts[group]}
          today={list.today}
          isShown={isShown}
          {...acts}
        />
      ))}
      <div className="md:hidden">
        <DotLegend />
      </div>
      <UndoLine last={last} undo={undo} />
      {opened !== null && opened.offer !== null && (
        <AcknowledgeDialog
          patientId={opened.id}
          name={opened.name}
          title={opened.title}
          offer={opened.offer}
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) setOpened(null);
          }}
          onDone={(acknowledged) => {
            setOpened(null);
            setLast(acknowledged);
            focusAfter(opened.id);
            readAnew();
          }}
        />
      )}
    </div>
  );
}

const rowLinks = () => [...document.querySelectorAll<HTMLElement>('tbody th a:not([href^="tel:"])')];
const rowIdOf = (element: Element | null): string | null =>
  element?.closest('tr')?.querySelector('[data-row]')?.getAttribute('data-row') ?? null;

/** The focus moves from patient to patient, so that Enter opens and Tab reaches the next step. */
function moveFocus(step: 1 | -1): void {
  const links = rowLinks();
  const here = rowIdOf(document.activeElement);
  const at = here === null ? -1 : links.findIndex((link) => rowIdOf(link) === here);
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}

const focusedRow = (rows: readonly ReviewRow[]): ReviewRow | undefined =>
  rows.find(({ id }) => id === rowIdOf(document.activeElement));

/** The line of somebody who was dealt with goes; the focus goes to the one after it. */
function focusAfter(rowId: string): void {
  const links = rowLinks();
  const at = links.findIndex((link) => rowIdOf(link) === rowId);
  const next = links[at + 1] ?? links[at - 1];
  // After the dialog has given the focus back.
  requestAnimationFrame(() => next?.focus());
}
