'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { createContext, type ReactNode, use, useEffect, useId, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  FormProvider,
  type Path,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import type { ProblemError } from '@/lib/client/problem';
import type { Write } from '@/lib/client/use-write';
import { Button, type ButtonProps } from './button';
import { ErrorSummary, type SummaryItem } from './error-summary';
import { faultText } from './fault-text';
import { useUiText } from './use-ui-text';
import { zodWords } from './zod-words';

export type ZodForm<I extends FieldValues, O> = UseFormReturn<I, unknown, O>;

/** A form over the schema that the server parses with too. What was typed stays when something is refused. */
export function useZodForm<I extends FieldValues, O>(
  schema: z.ZodType<O, I>,
  defaults: DefaultValues<I>,
): ZodForm<I, O> {
  const text = useUiText();
  return useForm<I, unknown, O>({
    resolver: zodResolver(schema, { error: (issue) => zodWords(issue, text) }),
    defaultValues: defaults,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
}

type FormScope = { idOf: (name: string) => string; labels: Map<string, string> };
const FormScopeContext = createContext<FormScope | null>(null);
const IsSendingContext = createContext(false);

/** The id of a field by its name, and a place to leave the label that the error summary shows. */
export function useFormScope(name: string, label: ReactNode): string {
  const scope = use(FormScopeContext);
  useEffect(() => {
    if (scope !== null && typeof label === 'string') scope.labels.set(name, label);
  }, [scope, name, label]);
  return scope === null ? `field-${name}` : scope.idOf(name);
}

export type FormProps<I extends FieldValues, O> = {
  form: ZodForm<I, O>;
  /** Where the values go. What is refused about a field is told at the field. */
  write: Write<O>;
  /** Refusals that the page tells in a place of its own. */
  isToldElsewhere?: (problem: ProblemError) => boolean;
  children: ReactNode;
  /** Names the form as a landmark, where a page has more than one. */
  label?: string;
};

export function Form<I extends FieldValues, O>(props: FormProps<I, O>) {
  const { form, write, isToldElsewhere, children, label } = props;
  const text = useUiText();
  const prefix = useId();
  const [scope] = useState<FormScope>(() => ({
    idOf: (name) => `${prefix}-${name.replaceAll('.', '-')}`,
    labels: new Map(),
  }));
  const { errors, submitCount } = form.formState;

  const save = async (values: O) => {
    const problem = await write.send(values);
    if (problem === null || isToldElsewhere?.(problem) === true) return;
    for (const fault of problem.fields)
      form.setError(pathOf<I>(fault.path), { type: 'server', message: faultText(fault, text) });
    const message = problem.code === 'unknown' ? text.notSaved : problem.title;
    if (problem.fields.length === 0) form.setError('root.server', { type: 'server', message });
  };

  return (
    <FormScopeContext value={scope}>
      <FormProvider {...form}>
        <form
          noValidate
          // Pressed before the script has loaded, a form of ours must never put what was typed into the address.
          method="post"
          {...(label === undefined ? {} : { 'aria-label': label })}
          className="flex flex-col gap-4 in-[.patient]:gap-6"
          onSubmit={(event) => {
            event.stopPropagation();
            void form.handleSubmit(save)(event);
          }}
        >
          <ErrorSummary items={summaryOf(errors, scope)} attempt={submitCount} />
          <IsSendingContext value={write.isSending}>{children}</IsSendingContext>
        </form>
      </FormProvider>
    </FormScopeContext>
  );
}

/** Sends the form it stands in; busy until what was sent is taken and shown. */
export function SubmitButton(props: Omit<ButtonProps, 'type' | 'isPending'>) {
  return <Button variant="primary" {...props} type="submit" isPending={use(IsSendingContext)} />;
}

/** A server names fields by dotted path, as the form does; a path the form does not know still reaches the summary. */
function pathOf<I extends FieldValues>(path: string): Path<I> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of a form cannot be enumerated at run time
  return path as Path<I>;
}

function summaryOf(errors: FieldErrors, scope: FormScope): SummaryItem[] {
  return flatten(errors, '').map(({ path, message }) => {
    if (path.startsWith('root')) return { text: message };
    const label = scope.labels.get(path);
    const known = label !== undefined;
    return known
      ? {
          text: /[?!.:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`,
          fieldId: scope.idOf(path),
        }
      : { text: message };
  });
}

function flatten(errors: object, path: string): { path: string; message: string }[] {
  if ('message' in errors && typeof errors.message === 'string' && 'type' in errors)
    return [{ path, message: errors.message }];
  return Object.entries(errors).flatMap(([key, inner]: [string, unknown]) =>
    key !== 'ref' && typeof inner === 'object' && inner !== null
      ? flatten(inner, path === '' ? key : `${path}.${key}`)
      : [],
  );
}
