import type { Catalogue } from './english.ts';
import { patientSpanish } from './patient-es.ts';
import { portalSpanish } from './portal-es.ts';

/** All that patients' pages say in Spanish. */
export const spanish: Catalogue = { patient: patientSpanish, portal: portalSpanish };
