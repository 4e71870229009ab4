import { type OtherWords, screenLayout } from './screens';
import './ScreenDrawing.css';

/**
 * A small picture of a screen of the journey, the element in question ringed, what one fills in invented. It is decoration:
 * the words beside it say the same. Nothing is drawn of a page that nothing is known of.
 * @param props.other what the ringed element would be called, instead of what the map knows
 */
export function ScreenDrawing(props: { page: string; target: string | null; other?: OtherWords }) {
  const { page, target, other } = props;
  const layout = screenLayout(page, target, other);
  if (!layout) return null;
  return (
    <svg
      className="screen-drawing"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      data-screen={page}
      data-target={target ?? undefined}
    >
      {layout.shapes.map((shape, index) =>
        'words' in shape ? (
          <text key={index} className={shape.look} x={shape.x} y={shape.y}>
            {shape.words}
          </text>
        ) : (
          <rect
            key={index}
            className={shape.look}
            x={shape.x}
            y={shape.y}
            width={shape.width}
            height={shape.height}
            rx={shape.round}
          />
        ),
      )}
    </svg>
  );
}
