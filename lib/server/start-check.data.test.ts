import { afterEach, expect, test, vi } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { log } from '@/lib/server/log';
import { checkBeforeServing } from '@/lib/server/start-check';

const suite = prepareScene({ overRelay: true });

/** What the process said before it ended; a process that is to go on says nothing. */
function watchProcess() {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  return { said, exit };
}
afterEach(async () => {
  vi.restoreAllMocks();
  suite.relay.mend();
  await suite.admin.query('revoke create on schema public from plimsoll_app');
});

test('Z-4 F-12 with everything as it should be the process goes on', async () => {
  const { exit } = watchProcess();
  await checkBeforeServing();
  expect(exit).not.toHaveBeenCalled();
});

test('Z-4 a role that may do too much ends the process, also when the database comes later', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  suite.relay.cut();
  const { said, exit } = watchProcess();
  exit.mockImplementation(() => undefined as never);
  await checkBeforeServing();
  expect(exit).not.toHaveBeenCalled();
  await suite.admin.query('grant create on schema public to plimsoll_app');
  suite.relay.mend();
  await expect.poll(() => exit.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(said.join('')).toContain('The database role may do too much');
  expect(exit).toHaveBeenCalledWith(1);
});
