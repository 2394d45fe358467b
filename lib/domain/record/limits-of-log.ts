import { type AgreedLimits, limitsOf } from '../pain/agreed-limits.ts';
import { strictestRule } from '../pain/pain-zone.ts';
import type { RecordedLog, RecordedVersion } from './recorded.ts';

/** The pain limits that counted for a log: those of the version and the prescription that it was logged against; the strictest where they are not among these versions. */
export function limitsOfLogs(
  versions: readonly RecordedVersion[],
): (log: Pick<RecordedLog, 'prescriptionId'>) => AgreedLimits {
  const known = new Map(
    versions.flatMap((version) =>
      version.prescriptions.map(({ prescriptionId, dose }) => [prescriptionId, limitsOf(version, dose)]),
    ),
  );
  const strictest = limitsOf(strictestRule, null);
  return ({ prescriptionId }) => known.get(prescriptionId) ?? strictest;
}
