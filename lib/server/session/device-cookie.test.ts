import { expect, test } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { makeDeviceCheck } from '../../../scripts/lib/caller-turns.mjs';
import { deviceCookieHeader } from '@/lib/server/session/device-cookie';

test('A-11 a device is known by the mark that a sign-in gave it, with our key and for this use only', () => {
  useAppSettings('postgresql://nobody@127.0.0.1/none');
  const valueOf = (kind: 'staff' | 'patient') =>
    deviceCookieHeader('s'.repeat(43), kind).split(';')[0]?.split('=')[1] ?? '';
  const isOurs = makeDeviceCheck(process.env['ACCESS_KEY'] ?? '');
  expect(isOurs(valueOf('staff'))).toBe(true);
  for (const other of [valueOf('patient'), `${valueOf('staff')}0`, `x${valueOf('staff')}`, 'x', ''])
    expect(isOurs(other)).toBe(false);
  expect(makeDeviceCheck('00'.repeat(32))(valueOf('staff'))).toBe(false);
});
