'use client';
import { setAids } from '@/lib/client/aids';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { useAids } from './aids';

/** Sound and vibration, on or off; remembered on the phone. */
export function SoundTap({ words }: { words: SessionWords }) {
  const { sound, vibration } = useAids();
  const isOn = sound || vibration;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => setAids({ sound: !isOn, vibration: !isOn })}
      className="flex min-h-12 items-center gap-2 rounded-control border-2 border-edge bg-card px-3.5 font-bold hover:border-ink"
    >
      <span key={String(isOn)}>{isOn ? words.aids.soundOn : words.aids.soundOff}</span>
    </button>
  );
}
