import type { KeyboardEvent } from 'react';
import { cx } from '@/components/ui/cx';
import type { CellFault } from '@/lib/domain/log/diary-cell';
import { faultWords } from './fault-words';
import { moveFrom } from './move-from';

type Props = {
  name: string;
  label: string;
  text: string;
  fault: CellFault | null;
  isClosed: boolean;
  onType: (key: string, text: string) => void;
  onFocus: (key: string | null) => void;
};

/** One box. Arrows and Enter move, digits and `-` are typed; its fault stands right below it. */
export function DiaryCell({ name, label, text, fault, isClosed, onType, onFocus }: Props) {
  const faultId = `${name.replaceAll(' ', '-')}-fault`;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (moveFrom(event.currentTarget, event.key, event.shiftKey)) event.preventDefault();
  };
  return (
    <td className="p-1 align-top">
      <input
        data-diary-cell={name}
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        className={cx(
          'h-(--control) w-24 -outline-offset-2 rounded-sm border bg-card px-2 text-center tabular-nums text-ink disabled:bg-side disabled:opacity-60',
          fault === null ? 'border-edge' : 'border-2 border-red',
        )}
        autoComplete="off"
        maxLength={60}
        disabled={isClosed}
        value={text}
        onChange={(event) => onType(name, event.target.value)}
        onFocus={(event) => {
          event.target.select();
          onFocus(name);
        }}
        onBlur={() => onFocus(null)}
        onKeyDown={press}
      />
      {fault !== null && (
        <p id={faultId} className="max-w-24 pt-0.5 text-xs text-red">
          {faultWords[fault]}
        </p>
      )}
    </td>
  );
}
