import type { ProblemField } from '@/lib/client/problem';
import type { UiText } from './ui-text';

/** Words for a refused field that came with a code only. */
export function faultText(fault: ProblemField, text: UiText): string {
  if (fault.message !== null && fault.message !== '') return fault.message;
  if (fault.code === 'required' || fault.code === 'missing') return text.fields.missing;
  return text.fields.refused;
}
