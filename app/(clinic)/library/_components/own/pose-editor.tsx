'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { withoutPose, withPoseAfter } from '@/lib/domain/figure/solve/edit-pose';
import { problemWords } from '@/lib/domain/figure/solve/problem-words';
import { solveFigure } from '@/lib/domain/figure/solve/solve';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { AngleSliders, DegreeSlider } from './angle-sliders';
import { DragPicture } from './drag-picture';
import { StartFrom } from './start-from';
import { useHistory } from './use-history';

type Props = { value: FigureSpec | undefined; onChange: (next: FigureSpec | undefined) => void };

/** Draws an exercise from joint angles: start from a posture or another exercise, then turn the joints of up to four key poses. */
export function PoseEditor({ value, onChange }: Props) {
  const history = useHistory(value, onChange);
  const [chosen, setChosen] = useState(0);
  const pose = Math.min(chosen, value === undefined ? 0 : value.poses.length - 1);
  const start = (figure: FigureSpec | undefined) => {
    setChosen(0);
    history.change(figure);
  };
  return (
    <div className="flex flex-col gap-4">
      <StartFrom onStart={start} />
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={!history.canUndo} onPress={history.undo}>
          Undo
        </Button>
        <Button isDisabled={!history.canRedo} onPress={history.redo}>
          Redo
        </Button>
        {value !== undefined && (
          <Button variant="quiet" onPress={() => start(undefined)}>
            Remove the drawing
          </Button>
        )}
      </div>
      {value !== undefined && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-4">
            <PoseTabs
              figure={value}
              pose={pose}
              onChoose={setChosen}
              onChange={(next) => history.change(next)}
            />
            <div className="rounded-panel bg-well p-3">
              <DragPicture
                figure={value}
                pose={pose}
                onDrag={(next) => history.change(next, `drag ${pose}`)}
                onSettle={history.settle}
              />
            </div>
            <Problems figure={value} />
          </div>
          <div className="flex min-w-0 flex-col gap-2">
            <Camera figure={value} onChange={history.change} />
            <AngleSliders figure={value} pose={pose} onChange={history.change} />
          </div>
        </div>
      )}
    </div>
  );
}

function PoseTabs({
  figure,
  pose,
  onChoose,
  onChange,
}: {
  figure: FigureSpec;
  pose: number;
  onChoose: (pose: number) => void;
  onChange: (next: FigureSpec) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Key poses</legend>
      {figure.poses.map((_, index) => (
        <Button
          // A pose is its place in the movement.
          key={index}
          size="compact"
          variant={index === pose ? 'primary' : 'secondary'}
          aria-pressed={index === pose}
          onPress={() => onChoose(index)}
        >
          Pose {index + 1}
        </Button>
      ))}
      {figure.poses.length < 4 && (
        <Button
          size="compact"
          onPress={() => {
            onChange(withPoseAfter(figure, pose));
            onChoose(pose + 1);
          }}
        >
          Add a pose
        </Button>
      )}
      {pose > 0 && (
        <Button size="compact" variant="quiet" onPress={() => onChange(withoutPose(figure, pose))}>
          Remove pose {pose + 1}
        </Button>
      )}
    </fieldset>
  );
}

function Problems({ figure }: { figure: FigureSpec }) {
  const { problems } = solveFigure(figure);
  if (problems.length === 0) return <p className="text-sm text-muted">Every pose can be drawn.</p>;
  return (
    <Notice tone="danger" title="This cannot be drawn yet">
      <ul className="list-disc ps-4">
        {[...new Set(problems.map(problemWords))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Camera({
  figure,
  onChange,
}: {
  figure: FigureSpec;
  onChange: (next: FigureSpec, group: string) => void;
}) {
  const { camera } = figure;
  return (
    <Disclosure title="Camera" level={3} defaultExpanded>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <DegreeSlider
          label="around the body"
          value={Math.round(camera.azimuthDegrees)}
          limits={[-180, 180]}
          onChange={(azimuthDegrees) =>
            onChange({ ...figure, camera: { ...camera, azimuthDegrees } }, 'azimuth')
          }
        />
        <DegreeSlider
          label="above the floor"
          value={Math.round(camera.elevationDegrees)}
          limits={[-90, 90]}
          onChange={(elevationDegrees) =>
            onChange({ ...figure, camera: { ...camera, elevationDegrees } }, 'elevation')
          }
        />
      </div>
    </Disclosure>
  );
}
