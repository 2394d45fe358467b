import type { LocalizedText } from '../../result.ts';
import type { DecisionAction } from '../engine/outcome.ts';

/** What a proposal does, as its first words for the clinician. */
export const actionWords: Record<DecisionAction, LocalizedText> = {
  stop_contact: { en: 'Stop and contact', es: 'Parar y contactar' },
  hold: { en: 'Hold', es: 'Mantener' },
  regress: { en: 'Less', es: 'Menos' },
  deload: { en: 'Fewer sets', es: 'Menos series' },
  reenter: { en: 'Return with less', es: 'Volver con menos' },
  restart_light: { en: 'Restart by effort', es: 'Reempezar según esfuerzo' },
  progress_load: { en: 'Heavier', es: 'Más carga' },
  progress_reps: { en: 'More per set', es: 'Más por serie' },
  progress_variation: { en: 'Harder variation', es: 'Variante más difícil' },
};
