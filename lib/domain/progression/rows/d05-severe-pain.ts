import { isNumber, isRecord } from '../../number/values.ts';
import { severePain } from '../../pain/pain-zone.ts';
import { stopPainRise } from '../engine/session-zone.ts';
import { stopRow } from './decision-row.ts';

export const d05SeverePain = stopRow({
  id: 'D05',
  needs: [['painDuring', 'spreading']],
  decide: ({ sessions }) => {
    const latest: unknown = Array.isArray(sessions) ? sessions.at(-1) : undefined;
    return isRecord(latest) && isSevereOrSpreading(latest)
      ? { action: 'stop_contact', reason: 'severe_or_spreading_pain', urgency: 'inform_clinician' }
      : null;
  },
  says: {
    severe_or_spreading_pain: {
      patient: {
        en: 'This exercise brought on strong or spreading symptoms. Leave it out until your physiotherapist replies. If you notice new numbness, weakness, or bladder or bowel changes, get emergency help.',
        es: 'Este ejercicio le ha dado molestias fuertes o que se extienden. No lo haga hasta que su fisioterapeuta responda. Si nota adormecimiento o debilidad nuevos, o cambios al orinar o ir de vientre, pida ayuda de urgencia.',
      },
      clinician: {
        en: `pain of ${severePain} or more, pain ${stopPainRise} or more above the score just before, or symptoms spreading down the limb`,
        es: `dolor de ${severePain} o más, ${stopPainRise} o más por encima del de justo antes, o síntomas que bajan por la extremidad`,
      },
    },
  },
  book: { title: 'Severe or spreading pain', effect: 'stop this exercise; the clinician is told' },
});

/** Pain during only: what comes after, and without a score before, is judged by its zone. */
export function isSevereOrSpreading({
  peripheralised,
  painDuring,
  painBefore,
}: Record<string, unknown>): boolean {
  if (peripheralised === true) return true;
  if (!isNumber(painDuring)) return false;
  return painDuring >= severePain || (isNumber(painBefore) && painDuring - painBefore >= stopPainRise);
}
