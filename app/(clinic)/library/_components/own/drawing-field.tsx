'use client';
import { useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { FormField } from '@/components/ui/form-field';
import { Notice } from '@/components/ui/notice';
import { solveFigure } from '@/lib/domain/figure/solve/solve';
import { readFigure } from '@/lib/domain/figure/solve/validate';
import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import { onlyDrawn } from '@/lib/schemas/exercise-own';
import { PoseEditor } from './pose-editor';
import type { OwnForm } from './text-fields';

/** The drawing of the form, and the attributes that it shows but that are not ticked. */
export function DrawingField({ form }: { form: OwnForm }) {
  const [attributes, setup] = useWatch({ control: form.control, name: ['attributes', 'setup'] });
  return (
    <section aria-labelledby="drawing" className="flex flex-col gap-3">
      <h2 id="drawing">Drawing</h2>
      <FormField control={form.control} name="figure" label="Drawing">
        {({ id, value, onChange, errorMessage }) => {
          const check = readFigure(value);
          const figure = check.ok ? check.figure : undefined;
          const missing = figure === undefined ? [] : onlyDrawn(solveFigure(figure), { attributes, setup });
          return (
            <div id={id} tabIndex={-1} className="flex flex-col gap-3">
              {errorMessage !== undefined && <p className="text-red">{errorMessage}</p>}
              <PoseEditor value={figure} onChange={onChange} />
              {missing.length > 0 && (
                <Notice
                  tone="warn"
                  title="The poses show more than is ticked for the safety check"
                  action={
                    <Button
                      onPress={() =>
                        form.setValue('attributes', [...attributes, ...missing], { shouldDirty: true })
                      }
                    >
                      Tick {missing.length === 1 ? 'it' : 'them'}
                    </Button>
                  }
                >
                  {missing.map((one) => attributeLabels[one].en).join(', ')}
                </Notice>
              )}
            </div>
          );
        }}
      </FormField>
    </section>
  );
}
