import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import { Picture } from '@/components/handout/picture';

type Props = { logo: NonNullable<HandoutModel['logo']> };

/** The clinic's picture in the head of a sheet, as large as on the PDF. */
export function Logo({ logo }: Props) {
  return (
    <Picture
      png={logo.png}
      alt={logo.alt}
      style={{ width: `${logo.widthMm}mm`, height: `${logo.heightMm}mm` }}
    />
  );
}
