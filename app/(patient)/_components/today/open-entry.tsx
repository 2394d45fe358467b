'use client';
import { useMemo } from 'react';
import { Notice } from '@/components/ui/notice';
import { pastDaysOf } from '@/lib/client/past-day';
import type { Today } from '@/lib/client/today';
import { dayInWords } from '@/lib/domain/messages/patient';
import { pastWords } from '@/lib/domain/messages/patient-past';
import { EntryQueue, type EntryQueueProps } from './entry-queue';

type OpenEntryProps = Omit<EntryQueueProps, 'view' | 'sync' | 'isPast'> & { today: Today };

/** Entries for the day on which they were opened: midnight in the middle changes neither that nor what was typed, and the page says so. */
export function OpenEntry({ today: { plan, view, sync }, ...props }: OpenEntryProps) {
  const { localDate } = props.occasion;
  const isOver = localDate !== view.localDate;
  const then = useMemo(
    () =>
      isOver
        ? pastDaysOf(plan, view.localDate).find((day) => day.view.localDate === localDate)?.view
        : undefined,
    [isOver, plan, view.localDate, localDate],
  );
  return (
    <>
      {isOver && (
        <Notice announce>
          {pastWords[props.locale].openedOn(dayInWords(localDate, props.locale, 'day'))}
        </Notice>
      )}
      <EntryQueue {...props} sync={sync} view={then ?? view} isPast={isOver} />
    </>
  );
}
