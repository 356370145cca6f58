import type { PreviewItem } from '../boardsApi';
import css from './Home.module.css';
import { fillOf, frameOf } from './preview';

/** A small drawing of what stands on a board or template. */
export const TemplatePreview = ({ items }: { readonly items: readonly PreviewItem[] }) => {
  const frame = frameOf(items);
  return (
    <svg
      className={css.preview}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      focusable="false"
    >
      {items.map((item, index) => (
        <Drawn key={index} item={item} unit={frame.width / 320} />
      ))}
    </svg>
  );
};

const Drawn = ({ item, unit }: { readonly item: PreviewItem; readonly unit: number }) => {
  const { x, y, width, height } = item;
  switch (item.kind) {
    case 'Frame':
      return (
        <>
          <rect {...{ x, y, width, height }} rx={6 * unit} fill="#ffffff" stroke="#cfcec4" strokeWidth={unit} />
          {item.text !== null && (
            <text x={x + 6 * unit} y={y - 5 * unit} fontSize={10 * unit} fontWeight={600} fill="#56635f">
              {item.text}
            </text>
          )}
        </>
      );
    case 'Text':
      return (
        <text x={x} y={y + Math.min(height, 18 * unit) * 0.8} fontSize={13 * unit} fontWeight={650} fill="#24312f">
          {item.text}
        </text>
      );
    case 'ImportButton':
      return <rect {...{ x, y, width, height }} rx={5 * unit} fill="#1b665a" />;
    case 'Card':
      return <rect {...{ x, y, width, height }} rx={5 * unit} fill="#fff" stroke="#b9bdb6" strokeWidth={unit} />;
    case 'Sticky':
      return <rect {...{ x, y, width, height }} rx={3 * unit} fill={fillOf(item.colour)} />;
  }
};
