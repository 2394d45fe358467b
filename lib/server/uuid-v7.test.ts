import { expect, test } from 'vitest';
import { uuidV7 } from '@/lib/server/uuid-v7';

test('an id of a row says its version and variant, and the moment first (RFC 9562, appendix A.6)', () => {
  const moment = 0x017f22e279b0;
  expect(uuidV7(moment)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidV7(moment) < uuidV7(moment + 1)).toBe(true);
});

test('ids of one moment are all different', () => {
  const many = Array.from({ length: 10_000 }, () => uuidV7(0));
  expect(new Set(many).size).toBe(many.length);
});
