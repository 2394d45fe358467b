'use client';
import { useState } from 'react';
import { PatientHeader } from '@/components/shell/patient-header';
import { fieldId } from '@/components/dosage/dose-fields';
import { cardId } from '@/components/program/prescription-card';
import { goalOf, keyOf, readDraft, toDraft } from '@/components/program/draft';
import { PrecautionsProvider } from '@/components/safety/precautions-context';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Remembering } from '@/components/ui/remembered';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { KeyHelp } from '@/components/ui/key-help';
import { LinkButton } from '@/components/ui/link-button';
import { useHydrated } from '@/lib/client/use-hydrated';
import { ageOn } from '@/lib/domain/person/age';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { sidesToChoose } from '@/lib/domain/program/sides';
import { paths } from '@/lib/paths';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { StoredProgram, VersionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';
import { BoundsSection } from '@/components/bounds/bounds-section';
import type { BoundsPart as Part } from '@/lib/server/data/bounds/bounds-view';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { BuilderComing } from './builder-coming';
import { ConflictDialog } from './conflict-dialog';
import { GuidancePanel } from './guidance-panel';
import { HeaderRecord } from './header-record';
import { LibraryPanel } from './library-panel';
import { PreviewPanel } from './preview-panel';
import { ProgramPanel } from './program-panel';
import { type MissingItem, missingFor } from '@/components/program/publish-check';
import { concernsOf } from '@/components/program/publish-review';
import { PublishDialog } from './publish-dialog';
import { TrialFlow } from './trial/trial-flow';
import type { OtherVersion } from '@/components/program/other-version';
import { requestOf } from '@/components/program/advised-change';
import type { TypedTests } from './test-set';
import { useFocusLater } from './use-focus-later';
import { SaveLine, SaveStatus } from './save-line';
import { useAutosave } from './use-autosave';
import { useBuilder } from './use-builder';
import { builderKeys, useBuilderKeys } from './use-builder-keys';
import { unsettledOf, useSafety } from './use-safety';

export type BuilderProps = {
  patient: { patientId: string; fullName: string; birthDate: string; recordNumber: string };
  clinicianName: string;
  programId: string;
  stored: StoredProgram & { opened: VersionView };
  context: LoadContext;
  precautions: PrecautionsView;
  /** How far each exercise in force may move by itself. */
  bounds: readonly Part[];
  record: Pick<RecordFacts, 'conditions' | 'equipment'>;
  clock: { locale: string; timeZone: string };
};

const libraryId = 'builder-library';
/** A zone that stays in view and scrolls by itself, where there is room beside the program. */
const besideClass = cx(
  'md:sticky md:top-36 md:max-h-[calc(100dvh-10rem)] md:overflow-y-auto md:p-1',
  'xl:top-28 xl:max-h-[calc(100dvh-8rem)]',
);

/** What the server sends is only looked at: here everything answers to keys, and a control that does not yet would lose them. */
export function Builder(props: BuilderProps) {
  const isLive = useHydrated();
  return isLive ? <Workbench {...props} /> : <BuilderComing {...props} />;
}

/** Three zones: the library, the program, and how much of the selected exercise; the sheet of the patient takes the place of the outer two. */
function Workbench(props: BuilderProps) {
  const { patient, clinicianName, programId, stored, context, precautions, bounds, record, clock } = props;
  const { patientId } = patient;
  const builder = useBuilder(toDraft(stored.opened), context);
  const { draft, selected } = builder;
  const [active, setActive] = useState(stored.active);
  const isWide = useMediaQuery('(min-width: 80rem)');
  const [asksPreview, setPreview] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const [typed] = useState<TypedTests>(() => new Map());
  const setFocus = useFocusLater();
  const { state, stamp, saveNow, settle, resolve, reportConflict } = useAutosave({
    patientId,
    programId,
    initial: stored,
    draft,
    choices: context.choices,
    setDraft: builder.setDraft,
  });
  const safety = useSafety(precautions, { patientId, programId, settle });
  useBuilderKeys({
    step: builder.step,
    edit: () => selected !== null && editAndFocus(keyOf(selected)),
    move: (by) => selected !== null && builder.move(keyOf(selected), by),
    save: () => void saveNow(),
    side: builder.chooseSide,
    takeAdvice: builder.takeAdvice,
    publish: () => setPublishing(true),
    close: closeEdit,
  });
  /** On to what comes next: the side where it is asked, else the prescription itself. */
  const focusAdded = (key: string, exercise: ExerciseCard) =>
    setFocus({
      id: sidesToChoose(exercise.laterality).length > 0 ? fieldId(key, 'side') : cardId(key),
    });

  function closeEdit() {
    if (selected === null || builder.editingKey === null) return;
    builder.toggleEdit(keyOf(selected));
    setFocus({ id: cardId(keyOf(selected)) });
  }
  function editAndFocus(key: string, wantedId?: string) {
    builder.openEdit(key);
    setFocus({ id: wantedId ?? fieldId(key, 'sets') });
  }
  const goTo = ({ key, fieldId: wantedId }: MissingItem) => {
    setPublishing(false);
    if (key !== null) editAndFocus(key, wantedId ?? cardId(key));
  };
  const read = readDraft(
    draft,
    { patientId, revision: stamp.revision, basedOn: stamp.basedOn },
    context.choices,
  );
  const formatTime = (at: Date) =>
    new Intl.DateTimeFormat(clock.locale, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: clock.timeZone,
    }).format(at);
  const taken = new Set(draft.items.map(({ exercise }) => exercise.slug));
  const isPublished = (key: string) =>
    active?.prescriptions.some(({ lineageId }) => lineageId === key) ?? false;
  const swapSelected = ({ exercise, direction }: OtherVersion) => {
    if (selected === null) return;
    const key = keyOf(selected);
    builder.swap(key, exercise, `${direction}_version`, isPublished(key));
  };
  const guidance =
    selected === null ? null : (
      <>
        <GuidancePanel
          key={keyOf(selected)}
          patientId={patientId}
          item={selected}
          context={builder.context}
          painModel={draft.painModel}
          onChange={(change) => builder.changeDose(keyOf(selected), change)}
          typed={typed}
          onTest={builder.addTest}
          onLead={() => setTrying(true)}
          atHome={{
            ...{ patientId, programId },
            isInForce: isPublished(keyOf(selected)),
            onPermit: (permission) => builder.permitTrials(keyOf(selected), permission),
          }}
          taken={taken}
          onSwap={swapSelected}
          onOtherVersion={() => setFocus({ id: libraryId })}
          onOther={() => editAndFocus(keyOf(selected), fieldId(keyOf(selected), 'load'))}
          onDefaultDose={() => builder.changeGoal(keyOf(selected), goalOf(selected))}
        />
        <BoundsSection
          patientId={patientId}
          part={bounds.find(({ lineageId }) => lineageId === keyOf(selected)) ?? null}
          signer={clinicianName}
        />
      </>
    );
  const previewId = stamp.versionId ?? active?.versionId ?? null;
  const isPreview = isWide && asksPreview && previewId !== null;
  const isBeside = isWide && !isPreview;
  const activeSince = active?.effectiveFrom ?? null;

  return (
    <PrecautionsProvider value={safety}>
      <PatientHeader
        name={patient.fullName}
        ageYears={ageOn(patient.birthDate, context.today)}
        birthDate={patient.birthDate}
        identifier={patient.recordNumber}
        context={
          <>
            Version {stamp.number}, {stamp.revision === 0 ? 'not started' : 'draft'} ·{' '}
            <SaveLine state={state} storedAt={stored.draft?.savedAt ?? null} formatTime={formatTime} />
            {active !== null &&
              ` · active: version ${active.number}${activeSince === null ? '' : ` since ${activeSince}`}`}
          </>
        }
        record={<HeaderRecord patientId={patientId} record={record} context={context} draft={draft} />}
        actions={
          <>
            <KeyHelp hints={builderKeys} />
            <Button onPress={() => void saveNow()}>Save</Button>
            {previewId !== null &&
              (isWide ? (
                <Button aria-expanded={isPreview} onPress={() => setPreview(!isPreview)}>
                  Preview
                </Button>
              ) : (
                <LinkButton href={paths.handout(previewId)} target="_blank" prefetch={false}>
                  Preview
                </LinkButton>
              ))}
            <Button variant="primary" onPress={() => setPublishing(true)}>
              Publish…
            </Button>
          </>
        }
      />
      <SaveStatus state={state} formatTime={formatTime} />
      {state.kind === 'conflict' && (
        <div className="px-4 py-2 empty:hidden sm:px-5">
          <ConflictDialog
            draft={draft}
            stored={state.stored}
            onChoose={(choice) => {
              setActive(state.stored.active);
              resolve(choice, state.stored);
            }}
          />
        </div>
      )}
      <Remembering>
        <div
          className={cx(
            'grid grid-cols-[minmax(0,1fr)] items-start gap-x-5 gap-y-6 px-4 py-4 sm:px-5',
            isPreview
              ? 'grid-cols-[minmax(0,1fr)_28rem] 2xl:grid-cols-[17rem_minmax(0,1fr)_34rem]'
              : 'md:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_20rem]',
          )}
        >
          <div id={libraryId} className={cx(besideClass, isPreview && 'hidden 2xl:block')}>
            <LibraryPanel
              patientId={patientId}
              onAdd={(exercise) => builder.add(exercise)}
              onAddByKey={(exercise) => focusAdded(builder.add(exercise), exercise)}
              isInProgram={(slug) => draft.items.some((item) => item.exercise.slug === slug)}
              owned={context.equipment.map((item) => item.equipment)}
            />
          </div>
          <ProgramPanel builder={builder} active={active} guidance={isBeside ? null : guidance} />
          {isBeside && guidance !== null && (
            <aside aria-label="Load guidance" className={besideClass}>
              {guidance}
            </aside>
          )}
          {isPreview && (
            <aside aria-label="Preview of the handout" className={besideClass}>
              <PreviewPanel
                programVersionId={previewId}
                revision={stamp.revision}
                isSaved={state.kind === 'saved' || state.kind === 'unchanged'}
                onClose={() => setPreview(false)}
              />
            </aside>
          )}
        </div>
      </Remembering>
      {isTrying && selected !== null && (
        <TrialFlow
          patientId={patientId}
          clinicianName={clinicianName}
          item={selected}
          request={requestOf(selected, builder.context)}
          painModel={draft.painModel}
          taken={taken}
          onSwap={swapSelected}
          onSet={builder.addTrialSet}
          onChange={(change) => builder.changeDose(keyOf(selected), change)}
          onClose={() => setTrying(false)}
        />
      )}
      {isPublishing && (
        <PublishDialog
          programId={programId}
          patient={patient}
          draft={draft}
          active={active}
          versionNumber={stamp.number}
          hasDraft={stamp.revision > 0 || state.kind !== 'unchanged'}
          missing={[
            ...missingFor(draft, read.ok ? [] : read.faults, active, builder.confirmed, builder.context),
            ...unsettledOf(draft, safety),
          ]}
          concerns={concernsOf(draft, active, builder.context, safety)}
          settle={settle}
          onGo={goTo}
          onConflict={(found) => {
            setPublishing(false);
            reportConflict(found);
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </PrecautionsProvider>
  );
}
