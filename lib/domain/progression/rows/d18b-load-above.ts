import { roundTo } from '../../number/values.ts';
import { againstPlanned, isAboveItsPlan } from '../engine/planned-load.ts';
import { heaviestKg } from '../engine/session-load.ts';
import { sessionRow } from './decision-row.ts';

export const d18bLoadAbove = sessionRow({
  id: 'D18b',
  needs: ['load', 'prescribedLoad'],
  decide: (facts) => {
    const { latest, owned, input } = facts;
    const doneKg = heaviestKg(latest);
    if (doneKg === undefined || againstPlanned(doneKg, input.rx.loadKg, owned) !== 'heavier') return null;
    const done = { action: 'hold', doneKg: roundTo(doneKg, 4) } as const;
    return isAboveItsPlan(facts)
      ? { ...done, reason: 'load_above_prescribed', urgency: 'inform_clinician' }
      : { ...done, reason: 'load_changed', urgency: 'none' };
  },
  says: {
    load_above_prescribed: {
      patient: {
        en: 'You used more weight than planned. Go back to {prescribedLoad} until your physiotherapist has seen it.',
        es: 'Usó más peso del previsto. Vuelva a {prescribedLoad} hasta que su fisioterapeuta lo haya visto.',
      },
      patientWithoutNumbers: {
        en: 'You used more weight than planned. Go back to the plan until your physiotherapist has seen it.',
        es: 'Usó más peso del previsto. Vuelva a lo previsto hasta que su fisioterapeuta lo haya visto.',
      },
      clinician: {
        en: 'did {doneLoad} on their own accord; {prescribedLoad} is prescribed',
        es: 'hizo {doneLoad} por su cuenta; prescrito: {prescribedLoad}',
      },
    },
  },
  book: {
    title: 'Heavier than prescribed',
    when: 'any judged set of the latest session heavier than the prescribed load',
    effect: 'hold; the clinician is told',
    words: [
      'Such a session is told whatever row answers. A set without load counts as 0. Where the load was lowered after that session, the dose is held all the same, but nobody is told.',
    ],
  },
});
