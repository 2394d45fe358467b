import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** The patient or carer knows the device that their page was opened on: it is not told to them again. */
export const dismissDevice = (deviceId: string) => sendJson('POST', paths.api.deviceDismissal(deviceId), {});

/** Acknowledges new devices one by one; those that were sent before a failure stay acknowledged, and sending one again is success. */
export async function acknowledgeDevices(patientId: string, deviceIds: readonly string[]): Promise<void> {
  for (const deviceId of deviceIds)
    await sendJson('POST', paths.api.deviceSeen(patientId, deviceId), { patientId });
}
