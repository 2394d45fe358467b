import { sendJson } from '@/lib/client/problem';
import { putOff } from '@/lib/client/put-off';
import { paths } from '@/lib/paths';
import type { ConditionInput, EquipmentUpdate } from '@/lib/schemas/patient';
import type {
  CarerCorrection,
  CarerInput,
  CautionInput,
  ConditionChange,
  EndInput,
  EpisodeChange,
  HoldInput,
  OrderInput,
  PauseEnd,
  PauseInput,
  TechniqueInput,
  TrainingInput,
  UsualMorningInput,
} from '@/lib/schemas/record';

const ofPatient = (patientId: string) => ({ patientId });
const schemas = putOff(() => import('@/lib/schemas/rechecked'));

/** Sends what the running exercises are held against at once, and reads which of them conflict now. */
async function sendRechecked(method: 'POST' | 'PATCH', url: string, input: object) {
  const { recheckedPrograms } = await schemas();
  return sendJson(method, url, input, recheckedPrograms);
}

/** Records a condition; answers which running exercises conflict with what is on record now. */
export const addCondition = (patientId: string, condition: ConditionInput) =>
  sendRechecked('POST', paths.api.conditions(patientId), { patientId, ...condition });

/** Resolves or corrects a condition, or marks it as an error; refused with `conflict` when it has ended meanwhile. */
export const changeCondition = (conditionId: string, change: ConditionChange) =>
  sendRechecked('PATCH', paths.api.condition(change.patientId, conditionId), change);

/** Records a clearance, a weight-bearing order or a cap for a condition. */
export const addOrder = (conditionId: string, order: OrderInput) =>
  sendRechecked('POST', paths.api.orders(order.patientId, conditionId), order);

/** Takes an order back; it stays on record with the reason. */
export const withdrawOrder = (orderId: string, input: EndInput) =>
  sendRechecked('POST', paths.api.orderWithdrawal(input.patientId, orderId), input);

/** Saves the whole list; refused with `conflict` when somebody saved since `revision`. */
export const saveEquipment = (input: EquipmentUpdate) =>
  sendJson('PUT', paths.api.equipment(input.patientId), input);

export const addHold = (hold: HoldInput) => sendJson('POST', paths.api.holds(hold.patientId), hold);
export const endHold = (patientId: string, holdId: string) =>
  sendJson('POST', paths.api.holdEnd(patientId, holdId), ofPatient(patientId));

/** Records that the clinician has seen how an exercise is done. */
export const observeTechnique = (input: TechniqueInput) =>
  sendJson('POST', paths.api.techniqueObservations(input.patientId), input);
export const withdrawTechnique = (patientId: string, observationId: string) =>
  sendJson('POST', paths.api.techniqueWithdrawal(patientId, observationId), ofPatient(patientId));

export const addPause = (pause: PauseInput) => sendJson('POST', paths.api.pauses(pause.patientId), pause);
export const endPause = (pauseId: string, input: PauseEnd) =>
  sendJson('POST', paths.api.pauseEnd(input.patientId, pauseId), input);

/** Discharges the patient or reopens the episode. */
export const changeEpisode = (change: EpisodeChange) =>
  sendJson('POST', paths.api.episode(change.patientId), change);

/** Small steps and longer waits from now on, or no longer. */
export const recordCaution = (input: CautionInput) =>
  sendJson('POST', paths.api.caution(input.patientId), input);
export const recordTraining = (input: TrainingInput) =>
  sendJson('PUT', paths.api.training(input.patientId), input);
export const recordUsualMorning = (input: UsualMorningInput) =>
  sendJson('POST', paths.api.usualMorning(input.patientId), input);

/** Registers a parent or carer, who gets a link of their own. */
export const addCarer = (carer: CarerInput) => sendJson('POST', paths.api.carers(carer.patientId), carer);
/** Corrects a carer; refused with `conflict` when somebody did since `revision`. */
export const correctCarer = (relatedPersonId: string, carer: CarerCorrection) =>
  sendJson('PUT', paths.api.carer(carer.patientId, relatedPersonId), carer);
/** Ends a carer's part; their link stops at once. */
export const endCarer = (patientId: string, relatedPersonId: string) =>
  sendJson('POST', paths.api.carerEnd(patientId, relatedPersonId), ofPatient(patientId));

/** Leaves the care team; refused with `conflict` for the last one who treats the patient. */
export const leaveCareTeam = (input: EndInput) =>
  sendJson('POST', paths.api.careTeamLeave(input.patientId), input);

/** A whole trial was entered in error. */
export const withdrawTrial = (patientId: string, trialId: string, reason: string) =>
  sendJson('POST', paths.api.trialWithdrawal(patientId, trialId), { patientId, reason });
