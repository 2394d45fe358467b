'use client';
import { useEffect, useRef } from 'react';
import { useUiText } from './use-ui-text';

export type SummaryItem = { text: string; fieldId?: string };

export type ErrorSummaryProps = {
  items: readonly SummaryItem[];
  /** Changes with every failed try; each change brings the focus here. */
  attempt: number;
  title?: string;
};

/** What is wrong with a form, in one place, with a way to each field. */
export function ErrorSummary({ items, attempt, title }: ErrorSummaryProps) {
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const isShown = items.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  const heading = items.length === 1 ? text.errorTitleOne : text.errorTitleMany(items.length);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-panel border-2 border-red bg-red-tint px-4 py-3 text-ink"
    >
      <p className="font-bold text-red">{title ?? heading}</p>
      <ul className="mt-1 list-disc ps-5">
        {items.map((item) => (
          <li key={`${item.fieldId ?? ''}${item.text}`}>
            {item.fieldId === undefined ? item.text : <FieldLink id={item.fieldId}>{item.text}</FieldLink>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      className="inline-block min-h-6 rounded-sm py-0.5 align-top text-red underline underline-offset-2 hover:decoration-2"
      onClick={(event) => {
        event.preventDefault();
        focusField(id);
      }}
    >
      {children}
    </a>
  );
}

/** The field itself, or in a group the chosen answer, or its first. */
function focusField(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  const inside =
    found.querySelector<HTMLElement>('input:checked, [aria-checked="true"]') ??
    found.querySelector<HTMLElement>('input, button, textarea');
  const target = found.matches('input, button, textarea, select') ? found : inside;
  (target ?? found).focus();
  found.scrollIntoView({ block: 'center' });
}
