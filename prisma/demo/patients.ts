import type { DemoPatient } from './demo-patient';
import { patientsWithReasons } from './patients-reasons';
import { lindgrensPatients } from './patients-lindgren';
import { okaforsPatients } from './patients-okafor';

/** The people of Harbour Physiotherapy, in the order in which they were registered. */
export const demoPatients: readonly DemoPatient[] = [
  ...okaforsPatients,
  ...lindgrensPatients,
  ...patientsWithReasons,
];
