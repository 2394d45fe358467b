import { patientEnglish } from './patient-en.ts';
import { portalEnglish } from './portal-en.ts';

/** All that patients' pages say in English. */
export const english = { patient: patientEnglish, portal: portalEnglish };
export type Catalogue = typeof english;
