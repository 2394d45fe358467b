import 'server-only';
import { invalid } from '@/lib/errors';
import type { Tx } from '@/lib/server/db';

/**
 * Refuses the first program of a clinic while its phone number, opening times or emergency number are not set: what a patient reads
 * tells them whom to call. A clinic that has published before is not held up.
 */
export async function requireReachableClinic(tx: Tx, clinicId: string): Promise<void> {
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { phone: true, openingWeek: true, emergencyNumber: true },
  });
  const missing = [
    clinic.phone === null ? 'its phone number' : null,
    clinic.openingWeek === null ? 'its opening hours' : null,
    clinic.emergencyNumber === null ? 'the emergency number' : null,
  ].filter((name) => name !== null);
  if (missing.length === 0) return;
  const published = await tx.programVersion.findFirst({
    where: { clinicId, publishedAt: { not: null } },
    select: { id: true },
  });
  if (published !== null) return;
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(missing);
  throw invalid(
    [
      {
        path: 'clinic',
        code: 'clinic_not_reachable',
        message: `Before the first program goes out the clinic has to say ${list}, so that patients know whom to call. An owner sets this in the clinic settings.`,
      },
    ],
    'The clinic is not ready for its first program.',
  );
}
