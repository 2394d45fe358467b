import { TextLink } from '@/components/ui/link-button';
import { regionLabels } from '@/lib/domain/library/labels';
import { regions } from '@/lib/domain/library/vocabulary';
import { paths } from '@/lib/paths';

type Props = { exercises: readonly { slug: string; name: string; region: string }[] };

/** Every drawing of the library, region by region. */
export function FigureSheet({ exercises }: Props) {
  return regions.map((region) => {
    const shown = exercises.filter((exercise) => exercise.region === region);
    if (shown.length === 0) return null;
    return (
      <section key={region} aria-labelledby={`region-${region}`}>
        <h2 id={`region-${region}`} className="mb-2">
          {regionLabels[region].en} <span className="font-normal text-muted">({shown.length})</span>
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {shown.map(({ slug, name }) => (
            <li key={slug} className="flex flex-col gap-1 rounded-panel border border-line bg-card p-2">
              {/* oxlint-disable-next-line nextjs/no-img-element -- a drawing of our own route; nothing to optimise */}
              <img
                src={`${paths.api.exerciseFigure(slug)}?kind=strip`}
                alt=""
                loading="lazy"
                decoding="async"
                className="h-36 w-full rounded-field bg-well object-contain p-1"
              />
              <TextLink href={paths.exercise(slug)} prefetch={false}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
