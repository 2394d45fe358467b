import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { requireFreePort } from '../lib/app-server.ts';
import { freePort } from '../lib/free-port.ts';

const server = createServer();
afterEach(() => server.close());

test('a taken port is refused with what to do, and a free one is left free', async () => {
  const port = await freePort();
  await requireFreePort(port, '127.0.0.1');
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use: stop the program`,
  );
});

test('an address of another machine is refused', async () => {
  await expect(requireFreePort(await freePort(), '192.0.2.1')).rejects.toThrow('correct HOST');
});
