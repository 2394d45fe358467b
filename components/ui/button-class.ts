import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
/** Heights follow the surface: regular is 36 px for staff (44 on touch) and 52 px for patients. */
export type ButtonSize = 'compact' | 'regular' | 'large';
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; block?: boolean };

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong active:bg-action-strong',
  secondary: 'border-action bg-card text-action hover:bg-tint active:bg-tint',
  quiet: 'border-transparent bg-transparent text-action hover:bg-tint active:bg-tint',
  danger: 'border-red bg-red text-on-red hover:border-red-strong hover:bg-red-strong active:bg-red-strong',
};

const sizes: Record<ButtonSize, string> = {
  compact: 'min-h-control-compact px-2.5 py-0.5 text-sm',
  regular: 'min-h-control px-3.5 py-1 text-base',
  large: 'min-h-control-large px-5 py-2 text-lg',
};

/** The look of a button, for buttons and for links that lead to the next step. */
export function buttonClass({
  variant = 'secondary',
  size = 'regular',
  block = false,
}: ButtonLook = {}): string {
  return cx(
    'inline-flex max-w-full items-center justify-center gap-2 rounded-control border-[1.5px] text-center font-bold leading-tight no-underline select-none',
    'in-[.patient]:border-2 disabled:opacity-55 data-disabled:opacity-55 forced-colors:border-[ButtonBorder]',
    variants[variant],
    sizes[size],
    block && 'w-full',
  );
}
