import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const check = fileURLToPath(new URL('../lib/check-node.mjs', import.meta.url));

const runAs = (version: string) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const options = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, check];
  return spawnSync(process.execPath, options, { encoding: 'utf8' });
};

test.each(['12.22.0', '18.20.4', '20.18.3'])('Node %s is refused with what to do', (version) => {
  const { status, stderr } = runAs(version);
  expect(status).toBe(1);
  expect(stderr).toContain(`this is ${version}: install a newer Node.js`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s is accepted', (version) => {
  expect(runAs(version)).toMatchObject({ status: 0, stderr: '' });
});
