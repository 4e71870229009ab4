import { encode } from 'uqr';

/** Light modules around the code, without which readers do not find it (ISO/IEC 18004: four). */
const QUIET_ZONE = 4;

/**
 * A QR code, drawn here: nothing is asked of any server. Always dark on white, whatever the colours of the page:
 * many readers do not understand the reverse.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}
