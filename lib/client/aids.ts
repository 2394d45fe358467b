'use client';

/** What helps somebody through a session without looking at the phone. Kept on the phone; it says nothing about anybody. */
export type Aids = { sound: boolean; vibration: boolean; aloud: boolean };

const key = 'plimsoll.aids';
const usual: Aids = { sound: true, vibration: true, aloud: false };
const listeners = new Set<() => void>();
let aids: Aids | null = null;

/** As it was set on this phone last; sound and vibration are on and reading aloud is off until somebody says otherwise. */
export function readAids(): Aids {
  aids ??= stored();
  return aids;
}

export const usualAids = (): Aids => usual;

export function setAids(change: Partial<Aids>): void {
  aids = { ...readAids(), ...change };
  try {
    window.localStorage.setItem(key, JSON.stringify(aids));
  } catch {
    // A browser that keeps nothing has it for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

export function onAids(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function stored(): Aids {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return usual;
    const isOn = (name: keyof Aids): boolean => {
      const value = (kept as Partial<Record<keyof Aids, unknown>>)[name];
      return typeof value === 'boolean' ? value : usual[name];
    };
    return { sound: isOn('sound'), vibration: isOn('vibration'), aloud: isOn('aloud') };
  } catch {
    return usual;
  }
}

/** A tick for each second before it begins, a longer one when it begins, two when it is over. */
export type Signal = 'tick' | 'begin' | 'over';

const tones: Record<Signal, { hertz: number; seconds: number; vibrateMs: number[] }> = {
  tick: { hertz: 660, seconds: 0.09, vibrateMs: [40] },
  begin: { hertz: 990, seconds: 0.35, vibrateMs: [160] },
  over: { hertz: 880, seconds: 0.6, vibrateMs: [200, 100, 200] },
};
let audio: AudioContext | null = null;

/** Gives a signal by sound and vibration, as far as they are on and the phone can. */
export function give(signal: Signal): void {
  const { sound, vibration } = readAids();
  const { hertz, seconds, vibrateMs } = tones[signal];
  // Not every browser can.
  if (vibration && 'vibrate' in navigator) navigator.vibrate(vibrateMs);
  if (!sound || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const now = audio.currentTime;
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.25, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(now);
  tone.stop(now + seconds);
}

/** Says something with a voice of the device, where reading aloud is on; what was being said gives way. */
export function say(words: string, language: string): void {
  if (!readAids().aloud || !('speechSynthesis' in window)) return;
  window.speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(words);
  spoken.lang = language;
  window.speechSynthesis.speak(spoken);
}

export function hush(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
}

export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;
