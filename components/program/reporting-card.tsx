import { SourceList } from '@/components/load/source-list';
import { Disclosure } from '@/components/ui/disclosure';
import { isLoaded } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import {
  checkReporting,
  type ReportedItem,
  type ReportingPart,
  reportingItems,
  reportingSource,
} from '@/lib/domain/program/reporting-check';
import { readDose } from './dose-draft';
import type { DraftItem, ProgramDraft } from './draft';

/** How completely the program is described (CERT): a count, what is missing and what to do. It bars nothing. */
export function ReportingCard({ draft, context }: { draft: ProgramDraft; context: LoadContext }) {
  const { parts, answered } = checkReporting({
    items: draft.items.map(toReported),
    validUntil: draft.validUntil,
    patientNote: draft.patientNote,
    clinicianNote: draft.clinicianNote,
    conditions: context.conditions.length,
  });
  const open = parts.filter(({ by }) => by === 'missing');
  return (
    <Disclosure
      title="Reporting check"
      summary={
        <span className="text-muted">
          · {answered} of {reportingItems}
          {open.length > 0 && ` · missing: ${briefly(open)}`}
        </span>
      }
    >
      <div className="flex flex-col gap-3">
        {open.length > 0 && <Parts title="Missing" parts={open} />}
        <Parts title="Written in this draft" parts={parts.filter(({ by }) => by === 'draft')} />
        <Parts title="Recorded with every program" parts={parts.filter(({ by }) => by === 'record')} />
        <SourceList sources={[reportingSource]} />
      </div>
    </Disclosure>
  );
}

/** The first two in words, so that the closed card stays a line or two. */
function briefly(open: readonly ReportingPart[]): string {
  const named = open.slice(0, 2).map(({ asks }) => asks.toLowerCase());
  const more = open.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; ${more} more` : ''}`;
}

function toReported({ exercise, dose }: DraftItem): ReportedItem {
  return {
    name: exercise.names.en,
    isDoseComplete: readDose(dose).ok,
    isSideChosen: dose.side !== null,
    isLoaded: isLoaded(exercise.equipment),
    hasLoad: dose.load !== null,
    hasLoadBasis: dose.loadBasis !== null,
  };
}

function Parts({ title, parts }: { title: string; parts: readonly ReportingPart[] }) {
  if (parts.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3>{title}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {parts.map(({ id, asks, words }) => (
          <li key={id}>
            <b>
              {id}. {asks}
            </b>
            : <span className="text-muted">{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
