import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The module as a page opens it, on a phone that holds this. */
async function opened(kept: Map<string, string>) {
  vi.resetModules();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  });
  return import('@/lib/client/aids');
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

test('sound and vibration are on and reading aloud is off until somebody says otherwise, and the phone remembers', async () => {
  const kept = new Map<string, string>();
  const first = await opened(kept);
  expect(first.readAids()).toEqual({ sound: true, vibration: true, aloud: false });
  const heard = vi.fn<() => void>();
  first.onAids(heard);
  first.setAids({ aloud: true, sound: false });
  expect(heard).toHaveBeenCalledOnce();
  expect((await opened(kept)).readAids()).toEqual({ sound: false, vibration: true, aloud: true });
});

test.each(['', 'null', '{"sound":"yes"}', '[]', 'no JSON'])(
  'what cannot be read is as usual: %s',
  async (text) => {
    const aids = await opened(new Map([['plimsoll.aids', text]]));
    expect(aids.readAids()).toEqual({ sound: true, vibration: true, aloud: false });
  },
);

test('nothing is said aloud where it is off, and what is said gives way to what comes', async () => {
  const aids = await opened(new Map());
  const speechSynthesis = { cancel: vi.fn<() => void>(), speak: vi.fn<(spoken: unknown) => void>() };
  vi.stubGlobal('window', { localStorage: window.localStorage, speechSynthesis });
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      constructor(readonly text: string) {}
    },
  );
  aids.say('3', 'en-GB');
  expect(speechSynthesis.speak).not.toHaveBeenCalled();
  aids.setAids({ aloud: true });
  aids.say('3', 'es-ES');
  expect(speechSynthesis.cancel).toHaveBeenCalledOnce();
  expect(speechSynthesis.speak).toHaveBeenCalledWith(expect.objectContaining({ text: '3', lang: 'es-ES' }));
});
