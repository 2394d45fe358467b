import { cx } from '@/components/ui/cx';
import { portalPaths } from '@/lib/portal-paths';

type Photo = { id: string; alt: string; widthPixels: number; heightPixels: number };

/** The photos of an own exercise: one alone, more in pairs. Without a connection their words stand in their place. */
export function Photos({ slug, photos }: { slug: string; photos: readonly Photo[] }) {
  return (
    <div className={cx('grid gap-2', photos.length > 1 && 'grid-cols-2')}>
      {photos.map(({ id, alt, widthPixels, heightPixels }) => (
        // oxlint-disable-next-line nextjs/no-img-element -- made small by us when it came in; nothing to optimise
        <img
          key={id}
          src={portalPaths.api.ownPhoto(slug, id)}
          alt={alt}
          width={widthPixels}
          height={heightPixels}
          decoding="async"
          className={cx(
            'w-full rounded-panel bg-well object-contain text-sm',
            photos.length > 1 ? 'aspect-square' : 'h-auto max-h-80',
          )}
        />
      ))}
    </div>
  );
}
