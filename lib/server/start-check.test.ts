import { afterEach, expect, test, vi } from 'vitest';
import { useAppSettings } from '../../e2e/fixtures/app-settings.ts';
import { checkBeforeServing } from '@/lib/server/start-check';

afterEach(() => vi.restoreAllMocks());

test('S-6 B-7 a secret that is an example ends the process, with a sentence that does not repeat it', async () => {
  useAppSettings('postgresql://nobody@127.0.0.1/none');
  process.env['NEXTAUTH_SECRET'] = 'changeme-kestrel-changeme-kestrel';
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  await expect(checkBeforeServing()).rejects.toThrow('ended with 1');
  expect(said.join('')).toMatch(/NEXTAUTH_SECRET must not be an example/);
  expect(said.join('')).not.toContain('kestrel');
});
