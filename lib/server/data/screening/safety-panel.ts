import 'server-only';
import { dueScreening } from '@/lib/domain/body-chart/due-screening';
import { newOrWorryingQuestions } from '@/lib/domain/body-chart/red-flag-selection';
import { painRise } from '@/lib/domain/pain/pain-rise';
import {
  flagsOnRecord,
  questionContextFor,
  toldScores,
} from '@/lib/domain/progression/records/flags-on-record';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { Locale } from '@/lib/domain/result';
import type { ScreeningChannel, ScreeningOccasion } from '@/lib/domain/safety/flag-raised';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import { type TriageUrgency, type Urgency } from '@/lib/domain/safety/urgency';
import { fromDateColumn } from '@/lib/server/dates';
import { readFirstTaps } from '@/lib/server/data/screening/safety-record';
import type { Tx } from '@/lib/server/db';

export type ShownFlag = {
  flagId: string;
  /** Id of a safety question or stop symptom, or the code of free words. */
  code: string;
  isStopSymptom: boolean;
  urgency: Urgency;
  /** What the person wrote beside it. */
  comment: string | null;
  raisedAt: string;
  seenBy: string | null;
  closed: { at: string; by: string; reason: string } | null;
};

export type SafetyPanelView = {
  /** The latest asking; null: nobody has asked yet. */
  last: {
    localDate: string;
    occasion: ScreeningOccasion;
    channel: ScreeningChannel;
    language: Locale;
    /** Member of staff who asked, or the carer who answered; null: the patient on their own device. */
    by: string | null;
    comment: string | null;
  } | null;
  level: TriageUrgency;
  /** How many required questions have no answer that counts. */
  unanswered: number;
  /** What a member of staff would ask now: what is due, else the whole list. */
  ask: { occasion: ScreeningOccasion; questionIds: RedFlagId[]; isDue: boolean };
  /** Open flags, the most urgent first. */
  open: ShownFlag[];
  /** Closed lately, the newest first. */
  closed: ShownFlag[];
};

const closedShown = 5;
const byName = { select: { displayName: true } } as const;

/** The safety questions of a patient whom the transaction has checked, as the clinic's pages show them. */
export async function readSafetyPanel(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  records: PatientRecords,
): Promise<SafetyPanelView> {
  const { redFlag, unanswered } = flagsOnRecord(records);
  const { clinicId, patientId } = own;
  const last = await tx.redFlagScreening.findFirst({
    where: { clinicId, patientId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: {
      localDate: true,
      occasion: true,
      channel: true,
      language: true,
      comment: true,
      enteredBy: byName,
      relatedPerson: { select: { name: true } },
    },
  });
  return {
    last:
      last === null
        ? null
        : {
            localDate: fromDateColumn(last.localDate),
            occasion: last.occasion,
            channel: last.channel,
            language: last.language,
            by: last.enteredBy?.displayName ?? last.relatedPerson?.name ?? null,
            comment: last.comment,
          },
    level: redFlag,
    unanswered: unanswered.length,
    ask: await readAsking(tx, own, records),
    open: await readFlags(tx, own, 'open'),
    closed: await readFlags(tx, own, 'closed'),
  };
}

/** What is due now, else everything that fits this patient. */
export async function readAsking(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  records: PatientRecords,
): Promise<SafetyPanelView['ask']> {
  const context = questionContextFor(records);
  const due = dueScreening({
    ...records.safety,
    context,
    today: records.today,
    painRise: painRise(toldScores(records), records.today),
    firstTaps: await readFirstTaps(tx, own),
  });
  return due === null
    ? { occasion: 'worry', questionIds: newOrWorryingQuestions(context), isDue: false }
    : { occasion: due.occasion, questionIds: [...due.questionIds], isDue: true };
}

const flagSelect = {
  id: true,
  code: true,
  isStopSymptom: true,
  urgency: true,
  raisedAt: true,
  screening: { select: { comment: true } },
  acknowledgedBy: byName,
  closedAt: true,
  closedBy: byName,
  closeReason: true,
} as const;

async function readFlags(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  which: 'open' | 'closed',
): Promise<ShownFlag[]> {
  const isOpen = which === 'open';
  const rows = await tx.redFlag.findMany({
    where: { clinicId, patientId, closedAt: isOpen ? null : { not: null } },
    orderBy: isOpen ? [{ urgency: 'desc' }, { raisedAt: 'asc' }] : [{ closedAt: 'desc' }],
    ...(isOpen ? {} : { take: closedShown }),
    select: flagSelect,
  });
  return rows.map(
    ({ id, raisedAt, screening, acknowledgedBy, closedAt, closedBy, closeReason, ...flag }) => ({
      ...flag,
      flagId: id,
      raisedAt: raisedAt.toISOString(),
      comment: screening?.comment ?? null,
      seenBy: acknowledgedBy?.displayName ?? null,
      closed:
        closedAt === null || closedBy === null || closeReason === null
          ? null
          : { at: closedAt.toISOString(), by: closedBy.displayName, reason: closeReason },
    }),
  );
}
