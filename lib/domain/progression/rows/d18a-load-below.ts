import { isNumber, roundTo } from '../../number/values.ts';
import { againstPlanned, isUnderPresentPlan, plannedFor } from '../engine/planned-load.ts';
import { kgOf } from '../engine/session-load.ts';
import { sessionRow } from './decision-row.ts';

export const d18aLoadBelow = sessionRow({
  id: 'D18a',
  needs: ['load', 'prescribedLoad'],
  decide: (facts) => {
    const { latest, previous, owned, input } = facts;
    const { rx } = input;
    const counted =
      previous !== undefined && isUnderPresentPlan(previous, facts) ? [latest, previous] : [latest];
    const lighter = counted
      .filter(({ loadKg }) => againstPlanned(loadKg, rx.loadKg, owned) === 'lighter')
      .map(({ loadKg }) => kgOf(loadKg))
      .filter(isNumber);
    if (lighter.length === 0) return null;
    const wasAsPlanned =
      !isUnderPresentPlan(latest, facts) &&
      againstPlanned(latest.loadKg, plannedFor(latest, rx), owned) !== 'lighter';
    return {
      action: 'hold',
      reason: wasAsPlanned ? 'load_changed' : 'load_below_prescribed',
      urgency: 'none',
      doneKg: roundTo(Math.min(...lighter), 4),
    };
  },
  says: {
    load_below_prescribed: {
      patient: {
        en: 'You used less weight than planned. That is fine: stay with it, your physiotherapist sees it.',
        es: 'Usó menos peso del previsto. No pasa nada: siga con ese peso, su fisioterapeuta lo ve.',
      },
      clinician: {
        en: 'did {doneLoad} where {prescribedLoad} is prescribed; prescribe {doneLoad}, or ask why',
        es: 'hizo {doneLoad}; prescrito: {prescribedLoad}. Prescriba {doneLoad} o pregunte por qué',
      },
    },
    load_changed: {
      patient: {
        en: 'Your plan has changed since then: use {prescribedLoad} next time.',
        es: 'Su plan ha cambiado desde entonces: la próxima vez use {prescribedLoad}.',
      },
      patientWithoutNumbers: {
        en: 'Your plan has changed since then: do what it says now.',
        es: 'Su plan ha cambiado desde entonces: haga lo que dice ahora.',
      },
      clinician: {
        en: 'prescribed since the last session and not tried yet: {prescribedLoad}',
        es: 'prescrito desde la última sesión y aún sin probar: {prescribedLoad}',
      },
    },
  },
  book: {
    title: 'Lighter than prescribed',
    when: 'latest or previous session lighter than the prescribed load',
    effect: 'hold',
    words: [
      'The lightest of the judged sets counts, and the session before only if it was done under the load that is prescribed now, so that an approved step is not answered with “less than planned”. Nothing is compared where no load in kg or lb is prescribed.',
      'Where the load was prescribed anew after the latest session, the hold says so instead.',
    ],
  },
});
