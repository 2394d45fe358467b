import { expect, test } from 'vitest';
import { fetchPutOff, putOff } from './put-off';

test('is fetched once, however often it is asked for', async () => {
  let times = 0;
  const read = putOff(async () => {
    times += 1;
    return 'schema';
  });
  fetchPutOff();
  expect(await Promise.all([read(), read()])).toEqual(['schema', 'schema']);
  expect(times).toBe(1);
});

test('what could not be fetched is told as a lost connection, and asked for again by the next', async () => {
  let isThere = false;
  const read = putOff(async () => {
    if (!isThere) throw new Error('chunk');
    return 'schema';
  });
  await expect(read()).rejects.toMatchObject({ code: 'offline' });
  isThere = true;
  expect(await read()).toBe('schema');
});
