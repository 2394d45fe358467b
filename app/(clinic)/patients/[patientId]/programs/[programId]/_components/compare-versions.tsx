'use client';
import { useState } from 'react';
import { ChangeList } from '@/components/program/change-list';
import { PhaseChanges } from './phase-changes';
import { Select } from '@/components/ui/select';
import { compareVersions, toCompared } from '@/lib/domain/program/compare-versions';
import type { VersionView } from '@/lib/schemas/program-view';

/** Any two versions against each other. */
export function CompareVersions({ versions }: { versions: readonly VersionView[] }) {
  const [fromId, setFromId] = useState(versions.at(-1)?.versionId ?? null);
  const [toId, setToId] = useState(versions[0]?.versionId ?? null);
  const options = versions.map(({ versionId, number, status }) => ({
    value: versionId,
    label: `Version ${number}, ${status}`,
  }));
  const from = versions.find(({ versionId }) => versionId === fromId);
  const to = versions.find(({ versionId }) => versionId === toId);
  const changes =
    from === undefined || to === undefined
      ? []
      : compareVersions(from.prescriptions.map(toCompared), to.prescriptions.map(toCompared));
  return (
    <section aria-labelledby="compare" className="flex max-w-3xl flex-col gap-3">
      <h2 id="compare">Compare two versions</h2>
      <div className="flex flex-wrap gap-4">
        <div className="min-w-52">
          <Select label="From" options={options} value={fromId} onChange={setFromId} />
        </div>
        <div className="min-w-52">
          <Select label="To" options={options} value={toId} onChange={setToId} />
        </div>
      </div>
      <div aria-live="polite">
        {changes.length === 0 ? (
          <p className="text-muted">No exercise, dose or note differs between the two.</p>
        ) : (
          <ChangeList changes={changes} />
        )}
        {from !== undefined && to !== undefined && <PhaseChanges before={from} after={to} />}
      </div>
    </section>
  );
}
