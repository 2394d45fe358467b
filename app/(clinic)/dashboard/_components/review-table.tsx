import { SessionDots } from '@/components/adherence/session-dots';
import { Sparkline } from '@/components/adherence/sparkline';
import { PatientLine } from '@/components/shell/patient-line';
import { CountBadge, ToneShape } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { cx } from '@/components/ui/cx';
import { LinkButton } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { fromDayLetters } from '@/lib/domain/adherence/day-letters';
import { groupTitles, type ReviewGroup } from '@/lib/domain/review/review-reason';
import { addDays } from '@/lib/domain/time/calendar-date';
import { paths } from '@/lib/paths';
import type { ReviewRow } from '@/lib/schemas/review';
import { acknowledgedWords } from '../../_components/acknowledged-words';
import { telOf } from '../../_components/tel-of';

const painDays = 28;

type Props = {
  caption: string;
  today: string;
  groups: readonly { group: ReviewGroup; rows: readonly ReviewRow[] }[];
  /** One group under its own heading. */
  hasNoHeads?: boolean;
  onAcknowledge: (row: ReviewRow) => void;
  onUndo: (row: ReviewRow) => void;
};

/** The lines of the review list: who, why, how long, the last days, the pain line, the next step. */
export function ReviewTable({ caption, today, groups, hasNoHeads = false, onAcknowledge, onUndo }: Props) {
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <Th>Patient</Th>
          <Th>Why</Th>
          <Th>Waits</Th>
          <Th>14 days to yesterday</Th>
          <Th>Pain after, 4 weeks</Th>
          <Th align="end">
            <span className="sr-only">Next step</span>
          </Th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group}>
          {!hasNoHeads && (
            <tr className="bg-side">
              <th scope="colgroup" colSpan={6} className="px-3 py-1.5 text-start font-normal">
                <b>{groupTitles[group].title}</b>{' '}
                <CountBadge
                  count={rows.length}
                  label={rows.length === 1 ? '1 patient' : `${rows.length} patients`}
                  tone={group === 'call_today' ? 'red' : 'plain'}
                />{' '}
                <span className="text-sm text-muted">{groupTitles[group].says}</span>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <ReviewLine key={row.id} row={row} today={today} onAcknowledge={onAcknowledge} onUndo={onUndo} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function ReviewLine({
  row,
  today,
  onAcknowledge,
  onUndo,
}: { row: ReviewRow } & Pick<Props, 'today' | 'onAcknowledge' | 'onUndo'>) {
  const href = row.land === null ? paths.patient(row.id) : `${paths.patient(row.id)}#${row.land}`;
  return (
    <Tr>
      <Th scope="row">
        <PatientLine
          name={row.name}
          href={href}
          ageYears={row.age}
          birthDate={row.birthDate}
          identifier={row.record}
        />
        {row.phone !== null && (
          <a
            href={telOf(row.phone)}
            className="rounded-sm text-sm font-normal whitespace-nowrap text-action underline underline-offset-2"
          >
            <span className="sr-only">Call {row.name}: </span>
            {row.phone}
          </a>
        )}
      </Th>
      <Td>
        <Why row={row} today={today} />
      </Td>
      <Td width="fit">{row.waits ?? '–'}</Td>
      <Td width="fit">
        <SessionDots days={fromDayLetters(row.days)} />
      </Td>
      <Td width="fit">
        <Sparkline
          points={row.pain.map(([daysAgo, score, isAbove]) => ({
            date: addDays(today, -daysAgo),
            score,
            isAbove,
          }))}
          span={{ from: addDays(today, 1 - painDays), to: today }}
          limit={row.limit}
          label={`Pain after exercise, ${row.name}`}
          tone={row.group === 'call_today' ? 'red' : 'teal'}
        />
      </Td>
      <Td align="end" width="fit">
        <div className="flex flex-col items-end gap-1 max-md:flex-row">
          <LinkButton
            href={href}
            variant={row.group === 'call_today' ? 'primary' : 'secondary'}
            aria-label={`Open ${row.name}: ${row.title}`}
          >
            Open
          </LinkButton>
          {row.phone !== null && (
            <a
              href={telOf(row.phone)}
              aria-label={`Call ${row.name}`}
              className={cx(buttonClass({}), 'md:hidden')}
            >
              Call
            </a>
          )}
          {row.offer !== null && (
            <Button
              variant="quiet"
              aria-label={`Acknowledge ${row.name}: ${row.title}`}
              onPress={() => onAcknowledge(row)}
            >
              Acknowledge
            </Button>
          )}
          {row.offer === null && row.acknowledged !== null && row.group === 'watching' && (
            <Button
              variant="quiet"
              aria-label={`Undo the acknowledgement of ${row.name}`}
              onPress={() => onUndo(row)}
            >
              Undo
            </Button>
          )}
          {row.usesPaper && (
            <LinkButton
              href={paths.diary(row.id)}
              variant="quiet"
              aria-label={`Type in the paper diary: ${row.name}`}
            >
              Paper diary
            </LinkButton>
          )}
        </div>
      </Td>
    </Tr>
  );
}

const ink: Record<ReviewRow['tone'], string> = {
  red: 'text-red',
  amber: 'text-amber',
  teal: 'text-teal-ink',
  blue: 'text-blue',
  plain: 'text-ink',
};

/** The worst fact with its number, what is usual, what the patient was told, the other reasons. */
function Why({ row, today }: { row: ReviewRow; today: string }) {
  return (
    <div className="min-w-44" data-row={row.id}>
      <p className={cx('flex items-baseline gap-1.5 font-bold', ink[row.tone])}>
        <ToneShape tone={row.tone} />
        <span className="min-w-0">
          <bdi dir="auto">{row.title}</bdi>
          {row.when !== null && <span className="font-normal text-muted"> {row.when}</span>}
        </span>
      </p>
      {row.detail !== null && <p className="text-sm text-muted">{row.detail}</p>}
      {row.acknowledged !== null && row.group === 'watching' && (
        <p className="text-sm">
          {acknowledgedWords(row.acknowledged, today)}
          {row.acknowledged.note !== null && (
            <>
              {' '}
              <bdi dir="auto">“{row.acknowledged.note}”</bdi>
            </>
          )}
        </p>
      )}
      {(row.told !== null || row.chips.length > 0) && (
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {row.told !== null && <span>Told: {row.told}</span>}
          {row.chips.map((chip) => (
            <span key={chip} className="rounded-chip border border-line bg-side px-1.5 py-px text-muted">
              {chip}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
