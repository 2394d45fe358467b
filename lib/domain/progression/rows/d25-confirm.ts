import { sessionRow } from './decision-row.ts';

export const d25Confirm = sessionRow({
  id: 'D25',
  needs: [],
  decide: () => ({ action: 'hold', reason: 'confirm_once_more', urgency: 'none' }),
  says: {
    confirm_once_more: {
      patient: {
        en: 'Nearly there. Repeat this once more to confirm.',
        es: 'Casi está. Repítalo una vez más para confirmar.',
      },
      clinician: {
        en: 'top of range once: one more to confirm',
        es: 'tope del margen una vez: falta confirmarlo',
      },
    },
  },
  book: { title: 'Anything else', effect: 'hold' },
});
