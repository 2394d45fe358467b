import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** Acknowledges a flag and its alert; it stays open. */
export const acknowledgeFlag = ({ patientId, flagId }: { patientId: string; flagId: string }) =>
  sendJson('POST', paths.api.flagSeen(patientId, flagId), { patientId });

/** Closes a flag; refused with `conflict` when somebody closed it meanwhile. */
export const closeFlag = (flagId: string, closing: { patientId: string; reason: string }) =>
  sendJson('POST', paths.api.flagClosing(closing.patientId, flagId), closing);
