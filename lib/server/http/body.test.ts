import { describe, expect, test } from 'vitest';
import { parseJson, readBody } from '@/lib/server/http/body';

const streamed = (chunks: readonly Uint8Array<ArrayBuffer>[], headers: Record<string, string> = {}) =>
  new Request('https://plimsoll.example.org', {
    method: 'POST',
    headers,
    body: new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
    // The types of the browser do not know that Node wants to be told.
    ...{ duplex: 'half' },
  });
const bytes = (count: number) => new Uint8Array(count).fill(0x61);

describe('V-2 bytes are counted as they are read', () => {
  test.each([
    ['in one piece', [bytes(64)]],
    ['in many', Array.from({ length: 64 }, () => bytes(1))],
    ['with empty pieces', [bytes(0), bytes(64), bytes(0)]],
  ])('V-2 the limit itself is good %s', async (_, chunks) => {
    expect(await readBody(streamed(chunks), 64)).toHaveLength(64);
  });

  test.each([
    ['in one piece', [bytes(65)]],
    ['in many', Array.from({ length: 65 }, () => bytes(1))],
  ])('V-2 one more is too much %s, whatever Content-Length says', async (_, chunks) => {
    for (const headers of [{}, { 'content-length': '5' }])
      await expect(readBody(streamed(chunks, headers), 64)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('V-2 a body without end is left after the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(bytes(1024));
      },
    });
    const request = new Request('https://plimsoll.example.org', {
      method: 'POST',
      body: endless,
      ...{ duplex: 'half' },
    });
    await expect(readBody(request, 8192)).rejects.toMatchObject({ code: 'too_large' });
    expect(sent).toBeLessThan(16_384);
  });

  test('V-2 bytes count, not characters', async () => {
    const foot = new TextEncoder().encode('🦶'.repeat(16));
    expect(await readBody(streamed([foot]), 64)).toBe('🦶'.repeat(16));
    await expect(readBody(streamed([foot, bytes(1)]), 64)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('V-1 a character cut in two by the network is whole again, broken UTF-8 is not readable', async () => {
    const foot = new TextEncoder().encode('🦶');
    expect(await readBody(streamed([foot.slice(0, 2), foot.slice(2)]), 64)).toBe('🦶');
    for (const broken of [foot.slice(0, 3), Uint8Array.of(0xff), Uint8Array.of(0xed, 0xa0, 0x80)])
      await expect(readBody(streamed([broken]), 64)).rejects.toMatchObject({ code: 'bad_request' });
  });

  test('V-1 no body is an empty text', async () => {
    expect(await readBody(new Request('https://plimsoll.example.org', { method: 'POST' }), 64)).toBe('');
  });
});

test.each(['', '{', 'undefined', '{"a":1,}', "{'a':1}", 'NaN', '\ufeff{}', '{}{}'])(
  'V-1 %j is not JSON',
  (text) => {
    expect(() => parseJson(text)).toThrowError(expect.objectContaining({ code: 'bad_request' }));
  },
);

describe('V-8 what is nested too deeply is refused before anything is built of it', () => {
  const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
  test.each([
    nested(24),
    `{"a":${nested(23)}}`,
    `["${'['.repeat(100)}"]`,
    `["\\"${'['.repeat(100)}"]`,
    `["\\\\",${nested(23)}]`,
    JSON.stringify(Array.from({ length: 1000 }, () => [{}])),
  ])('V-8 %.40s is read', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test.each([
    nested(25),
    nested(100_000),
    '[{"a":'.repeat(13),
    `["\\\\",${nested(24)}]`,
    `["a",["b",${nested(23)}]]`,
    '['.repeat(1_000_000),
  ])('V-8 %.40s is not, whether it is JSON or not', (text) => {
    expect(() => parseJson(text)).toThrowError(
      expect.objectContaining({ code: 'invalid', details: { fields: [{ path: '', code: 'too_deep' }] } }),
    );
  });
});
