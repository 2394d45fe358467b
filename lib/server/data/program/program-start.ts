import 'server-only';
import { regionLabels } from '@/lib/domain/library/labels';
import { regions } from '@/lib/domain/library/vocabulary';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { painModelReason, proposedPainModel } from '@/lib/domain/load/proposed-pain-model';
import { conditionFacts } from '@/lib/domain/safety/condition-facts';
import { conditionLabels } from '@/lib/domain/safety/condition-labels';
import { isConditionCode } from '@/lib/domain/safety/vocabulary';
import { ownRulesWithin } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { Locale } from '@/lib/domain/result';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { VersionPhase } from '@/lib/schemas/program-phases';
import type { NewProgramInput, StartOptions, StartPreview, StartSource } from '@/lib/schemas/program-start';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { exercisesOfRegions, newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { loadContextSelect, readLoadContext } from '@/lib/server/data/patient/load-context';
import { requireExercises } from '@/lib/server/data/program/program-draft';
import { openProgram } from '@/lib/server/data/program/program-open';
import { writePrescriptions } from '@/lib/server/data/program/program-publish';
import { toView, versionSelect } from '@/lib/server/data/program/program-versions';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { readTemplate } from '@/lib/server/data/template/template-rows';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { fromDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import {
  type Candidate,
  doseWordsOf,
  fromGoal,
  fromTemplate,
  fromVersion,
} from '@/lib/server/catalogue/start-candidates';

const mostVersions = 60;

/** What a new program of this patient can start from, beside templates: their own versions, newest first, and goals. */
export function listStarts(actor: PractitionerActor, patientId: string): Promise<StartOptions> {
  return act(actor, 'program.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const patient = await tx.patient.findFirstOrThrow({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: { trainingStatus: true, conditions: loadContextSelect.conditions },
    });
    const rows = await tx.programVersion.findMany({
      where: { patientId, prescriptions: { some: {} }, program: { status: { not: 'entered_in_error' } } },
      orderBy: [{ savedAt: 'desc' }, { number: 'desc' }],
      take: mostVersions,
      select: { id: true, number: true, status: true, title: true, effectiveFrom: true },
    });
    await audit(tx, actor, { action: 'program.read', patientId, entity: { kind: 'Patient', id: patientId } });
    const codes = patient.conditions
      .filter(({ status }) => status === 'active')
      .flatMap(({ code }) =>
        isConditionCode(code) && conditionFacts[code].regions.length > 0 ? [code] : [],
      );
    return {
      versions: rows.map(({ id, number, status, title, effectiveFrom }) => ({
        programVersionId: id,
        label: `${title}, version ${number}, ${effectiveFrom === null ? status : `${status}, ${fromDateColumn(effectiveFrom)}`}`,
      })),
      aims: [
        ...[...new Set(codes)].map((value) => ({ value, label: `${conditionLabels[value].en} (on record)` })),
        ...regions.map((value) => ({ value, label: regionLabels[value].en })),
      ],
      level: patient.trainingStatus,
    };
  });
}

type Start = {
  title: string;
  painModel: 'standard' | 'protective' | 'relative';
  phases: VersionPhase[];
  notes: string[];
  candidates: Candidate[];
};

/** What would go into a program from this source, with what speaks for and against each exercise. Nothing is written. */
export function previewStart(
  actor: PractitionerActor,
  patientId: string,
  source: StartSource,
  now: Date,
): Promise<StartPreview> {
  return act(actor, 'program.write', async (tx) => {
    const { title, notes, candidates } = await readStart(tx, actor, patientId, source, now);
    await audit(tx, actor, { action: 'program.read', patientId, entity: { kind: 'Patient', id: patientId } });
    return {
      title,
      notes,
      candidates: candidates.map((candidate) => {
        const { prescription: _, ...shown } = candidate;
        return { ...shown, dose: doseWordsOf(candidate) };
      }),
    };
  });
}

/**
 * Starts a program with what was picked from a source: an ordinary draft, every side that can be chosen open (H-2). Refuses an exercise that the source
 * does not offer now, or that is contraindicated or too early (`conflict`); a version of another patient does not exist.
 */
export function startProgram(
  actor: PractitionerActor,
  patientId: string,
  { title, start }: { title: string; start: NonNullable<NewProgramInput['start']> },
  now: Date,
): Promise<{ programId: string }> {
  return act(actor, 'program.write', async (tx) => {
    const { painModel, phases, candidates } = await readStart(tx, actor, patientId, start.source, now);
    const wanted = new Set(start.take);
    const taken = candidates.filter(({ key, canTake }) => canTake && wanted.has(key));
    if (taken.length < wanted.size)
      throw new AppError('conflict', {
        userMessage: 'What can be taken has changed. Nothing was saved: look at the list again.',
      });
    const { programId, versionId } = await openProgram(tx, actor, patientId, { title, painModel, phases });
    const picked = taken.map(({ prescription }) => prescription);
    const cards = await requireExercises(tx, picked);
    const choices = await readRuleChoices(tx, actor.clinicId);
    const prescriptions = picked.map((one) => {
      const pattern = cards.get(one.exerciseVersionId)?.pattern;
      const ownRules =
        pattern === undefined ? null : ownRulesWithin(one.ownRules, { painModel, choices, pattern });
      return { ...one, ownRules };
    });
    await writePrescriptions(
      tx,
      { clinicId: actor.clinicId, patientId, programVersionId: versionId },
      prescriptions,
    );
    await audit(tx, actor, {
      action: 'program.write',
      patientId,
      entity: { kind: 'Program', id: programId },
    });
    return { programId };
  });
}

async function readStart(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  source: StartSource,
  now: Date,
): Promise<Start> {
  await requireRecord(tx, actor, patientId);
  const patient = await tx.patient.findFirstOrThrow({
    where: { AND: [visibleRecords(actor), { id: patientId }] },
    select: { language: true },
  });
  const context = await readLoadContext(tx, { clinicId: actor.clinicId, patientId }, now);
  switch (source.from) {
    case 'template':
      return startFromTemplate(tx, actor, source, context, patient.language);
    case 'version':
      return startFromVersion(tx, patientId, source.programVersionId, context);
    case 'goal':
      return startFromGoal(tx, source, context);
  }
}

async function startFromTemplate(
  tx: Tx,
  actor: PractitionerActor,
  source: Extract<StartSource, { from: 'template' }>,
  context: LoadContext,
  language: Locale,
): Promise<Start> {
  const { content, summary } = await readTemplate(tx, actor, source.template);
  const phase = content.phases.find(({ number }) => number === source.phase);
  if (phase === undefined || summary.isArchived)
    throw invalid([{ path: 'phase', code: 'phase_unknown', message: 'Choose a phase of the template.' }]);
  const library = await newestExercises(
    tx,
    phase.items.map(({ slug }) => slug),
  );
  const isOne = content.phases.length === 1;
  const proposal = proposedPainModel(context);
  const painModel = content.painModel === 'protective' ? 'protective' : proposal.painModel;
  return {
    title: content.names[language],
    painModel,
    phases: isOne
      ? []
      : content.phases.map(({ number, names, entry }) => ({ number, name: names[language], entry })),
    notes: [
      ...(phase.entry === null ? [] : [`Before this phase begins: ${phase.entry}`]),
      ...(content.painModel === painModel
        ? []
        : [
            `The draft begins with the ${painModel} pain rule: ${painModelReason(proposal, context)}. Change it in the settings.`,
          ]),
    ],
    candidates: fromTemplate(content, phase, library, context),
  };
}

async function startFromVersion(
  tx: Tx,
  patientId: string,
  programVersionId: string,
  context: LoadContext,
): Promise<Start> {
  const row = await tx.programVersion.findFirst({
    where: { id: programVersionId, patientId, program: { status: { not: 'entered_in_error' } } },
    select: versionSelect,
  });
  if (row === null) throw notFound();
  const version = await toView(tx, row);
  const library = await newestExercises(
    tx,
    version.prescriptions.map(({ exercise }) => exercise.slug),
  );
  return {
    title: version.title,
    painModel: version.painModel,
    phases: version.phases,
    notes: [
      'Every side is asked again.',
      ...(version.status === 'active' ? [] : ['This version is not in force: its loads are left open.']),
    ],
    candidates: fromVersion(version, library, context),
  };
}

async function startFromGoal(
  tx: Tx,
  source: Extract<StartSource, { from: 'goal' }>,
  context: LoadContext,
): Promise<Start> {
  const { from: _, ...aim } = source;
  const wanted = isConditionCode(aim.aim) ? conditionFacts[aim.aim].regions : [aim.aim];
  const candidates = fromGoal(aim, await exercisesOfRegions(tx, wanted), context);
  return {
    title: '',
    painModel: proposedPainModel(context).painModel,
    phases: [],
    notes: candidates.length === 0 ? ['Nothing in the library fits all of this.'] : [],
    candidates,
  };
}
