import 'server-only';
import QRCode from 'qrcode';

/** A link as a QR code in one SVG document, black on white with its quiet zone. */
export function renderQrSvg(url: string): Promise<string> {
  // One run of bytes: looking for shorter runs of digits and capitals takes longer than all the rest, and a link has few.
  return QRCode.toString([{ data: Buffer.from(url), mode: 'byte' }], {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 2,
    color: { dark: '#000000ff', light: '#ffffffff' },
  });
}
