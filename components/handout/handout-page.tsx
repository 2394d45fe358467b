'use client';
import type { CSSProperties } from 'react';
import type { HandoutExercise, HandoutModel } from '@/lib/domain/handout/handout-model';
import { AdviceCards } from '@/components/handout/advice-cards';
import { Labelled } from '@/components/handout/labelled';
import { Logo } from '@/components/handout/logo';
import { LogTables } from '@/components/handout/log-tables';
import { PainRule } from '@/components/handout/pain-rule';
import { Picture } from '@/components/handout/picture';
import { RoutineList } from '@/components/handout/routine-list';
import { SummaryTable } from '@/components/handout/summary-table';
import styles from '@/components/handout/handout.module.css';

export type HandoutPageProps = {
  model: HandoutModel;
  /** The link of `model.access` as a QR code, one SVG document; null without a link. */
  qrSvg: string | null;
};

/** The printed program as a page: the same words as the PDF, in the same order. */
export function HandoutPage({ model, qrSvg }: HandoutPageProps) {
  const sheet = [
    styles.sheet,
    styles[`${model.paper}-${model.locale}`],
    model.print === 'large' ? styles.large : styles.standard,
    styles[model.layout],
    styles[model.colour],
  ].join(' ');
  return (
    <article
      className={sheet}
      style={{ '--sheet-heading': model.headingColour } as CSSProperties}
      lang={model.locale}
    >
      <div className={styles.rows}>
        {model.draftMark === null ? null : <p className={styles.draft}>{model.draftMark}</p>}
        <Opening model={model} qrSvg={qrSvg} />
        <PainRule pain={model.pain} inRows={model.print === 'large' || model.summary !== null} />
        <section className={styles.safety} aria-labelledby="handout-safety">
          <h2 id="handout-safety">{model.safety.heading}</h2>
          {model.safety.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
        {model.flare === null ? null : <Labelled item={model.flare} />}
        {model.programNote === null ? null : <Labelled item={model.programNote} />}
        {model.routine === null ? null : (
          <RoutineList routine={model.routine} withSteps={model.summary === null} />
        )}
        {model.noExercises === null ? null : <p>{model.noExercises}</p>}
        {model.summary === null ? (
          model.exercises.map((exercise) => (
            <Exercise key={exercise.number} exercise={exercise} print={model.print} />
          ))
        ) : (
          <SummaryTable words={model.summary} exercises={model.exercises} />
        )}
        {model.diary === null ? null : (
          <section className={styles.days} aria-labelledby="handout-days">
            <h2 id="handout-days">{model.diary.heading}</h2>
            <p>{model.diary.note}</p>
            <LogTables tables={model.diary.tables} print={model.print} />
          </section>
        )}
        <AdviceCards cards={model.advice} />
      </div>
      <Foot model={model} />
    </article>
  );
}

/** The dot stays with what it follows, so that no line begins with one. */
const joinParts = (parts: readonly string[]) => parts.join('\u{a0}· ');

function Opening({ model, qrSvg }: HandoutPageProps) {
  const { identity, access } = model;
  return (
    <header className={styles.opening}>
      <div>
        <div className={styles.letterhead}>
          {model.logo === null ? null : <Logo logo={model.logo} />}
          <div>
            <p className={styles.clinic}>{model.clinicLine}</p>
            {model.clinicAddress === null ? null : <p className={styles.clinic}>{model.clinicAddress}</p>}
          </div>
        </div>
        <h1>
          {model.title.lead} <bdi>{model.title.name}</bdi>
        </h1>
        <p>{joinParts(identity.marks)}</p>
        <p>{joinParts([identity.version, identity.validUntil])}</p>
        <p>
          <strong dir="auto">{model.programTitle}</strong>
        </p>
      </div>
      {access === null || qrSvg === null ? null : (
        <div className={styles.access}>
          <Picture svg={qrSvg} alt={access.qrAlt} />
          <p>{access.instruction}</p>
          <p className={styles.code}>{access.code}</p>
        </div>
      )}
    </header>
  );
}

function Exercise({ exercise, print }: { exercise: HandoutExercise; print: HandoutModel['print'] }) {
  const headingId = `handout-exercise-${exercise.number}`;
  return (
    <section className={styles.exercise} aria-labelledby={headingId}>
      <div className={exercise.figure === null ? undefined : styles.pictured}>
        {exercise.figure === null ? null : (
          <div className={styles.figure}>
            <Picture {...exercise.figure} />
          </div>
        )}
        <div>
          <h2 id={headingId}>
            {exercise.number}. <bdi>{exercise.name}</bdi>
          </h2>
          {exercise.phase === null ? null : <p className={styles.clinic}>{exercise.phase}</p>}
          {exercise.place === null ? null : <p className={styles.clinic}>{exercise.place}</p>}
          <p className={styles.dose}>{joinParts(exercise.dose)}</p>
          {exercise.usualDose === null ? null : <Labelled item={exercise.usualDose} />}
          {exercise.cautions.map((caution) => (
            <Labelled key={caution.text} item={caution} className={styles.caution} />
          ))}
        </div>
        <div className={styles.steps}>
          {exercise.doseWords === null ? null : <p>{exercise.doseWords}</p>}
          {exercise.setup === null ? null : <p>{exercise.setup}</p>}
          {exercise.steps.length === 0 ? null : (
            <ol>
              {exercise.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {[exercise.breathing, exercise.stopIf, exercise.easier, exercise.note].map((item) =>
            item === null ? null : <Labelled key={item.label} item={item} />,
          )}
        </div>
      </div>
      <LogTables tables={withNames(exercise)} print={print} />
    </section>
  );
}

/** Only the first boxes surely stand under the name of their exercise: the others repeat it in their corner. */
const withNames = ({ number, name, log }: HandoutExercise) =>
  log.map((table, place) =>
    place === 0 ? table : { ...table, corner: `${number}. ${name}, ${table.corner}` },
  );

function Foot({ model }: { model: HandoutModel }) {
  const { identity, footer } = model;
  return (
    <footer className={styles.foot}>
      <div className={styles.footText}>
        <p>
          <strong>
            <bdi>{model.title.name}</bdi>
          </strong>{' '}
          · {joinParts(identity.marks)}
        </p>
        <p>{joinParts([identity.version, identity.validUntil])}</p>
        <p>{footer.emergency}</p>
        {model.draftMark === null ? null : (
          <p>
            <strong>{model.draftMark}</strong>
          </p>
        )}
        {model.demoMark === null ? null : (
          <p>
            <strong>{model.demoMark}</strong>
          </p>
        )}
      </div>
    </footer>
  );
}
