import 'server-only';
import QRCode from 'qrcode';

/** A link as a QR code in one SVG document, black on white with its quiet zone. */
export function renderQrSvg(url: string): Promise<string> {
  return QRCode.toString(url, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 2,
    color: { dark: '#000000ff', light: '#ffffffff' },
  });
}
