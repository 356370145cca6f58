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
          <rect {...{ x, y, width, height }} rx={5 * unit} fill="#ffffff" stroke="#cfcec4" strokeWidth={unit} />
          <rect x={x + 7 * unit} y={y + 4 * unit} width={width * 0.42} height={3 * unit} rx={2 * unit} fill="#9aa39d" />
        </>
      );
    case 'Text':
      return <rect x={x} y={y} width={Math.min(width, 130 * unit)} height={6 * unit} rx={3 * unit} fill="#3b4745" />;
    case 'ImportButton':
      return <rect {...{ x, y, width, height }} rx={5 * unit} fill="#1b665a" />;
    case 'Card':
      return <rect {...{ x, y, width, height }} rx={5 * unit} fill="#fff" stroke="#b9bdb6" strokeWidth={unit} />;
    case 'Sticky':
      return <rect {...{ x, y, width, height }} rx={3 * unit} fill={fillOf(item.colour)} />;
  }
};
