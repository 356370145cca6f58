import css from './Landing.module.css';

/** A drawing of a board at work; it says nothing that the text does not say. */
export const HeroBoard = () => (
  <svg className={css.drawing} viewBox="0 0 600 214" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hero-dots" width="20" height="20" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1.1" fill="#d9d6cb" />
      </pattern>
    </defs>
    <rect width="600" height="214" rx="16" fill="#fffdf8" stroke="#e4e2da" />
    <rect width="600" height="214" rx="16" fill="url(#hero-dots)" />
    <Card x={34} y={14} tint="#dbe9fd" bar="#2f6fce" type="#3f9d5b" wide={132} />
    <Card x={34} y={112} tint="#d6f2e0" bar="#2b8a57" type="#2f6fce" wide={104} />
    <Card x={250} y={62} tint="#e8eaed" bar="#737d88" type="#c9453b" wide={120} />
    <Sticky x={456} y={22} fill="#fbe7a3" turn={-2} />
    <Sticky x={488} y={112} fill="#f9cfc5" turn={3} />
    <Cursor x={226} y={40} fill="#9a4a2f" />
    <Cursor x={434} y={160} fill="#4c4a8c" />
  </svg>
);

interface CardProps {
  readonly x: number;
  readonly y: number;
  readonly tint: string;
  readonly bar: string;
  readonly type: string;
  readonly wide: number;
}

const Card = ({ x, y, tint, bar, type, wide }: CardProps) => (
  <g transform={`translate(${x} ${y})`}>
    <rect width="180" height="88" rx="10" fill="#fff" stroke="#dcdad1" />
    <rect x="14" y="14" width="12" height="12" rx="3" fill={type} />
    <rect x="33" y="16" width="42" height="8" rx="4" fill="#c9ccc8" />
    <rect x="14" y="36" width={wide} height="8" rx="4" fill="#3b4745" />
    <rect x="14" y="68" width="62" height="14" rx="4" fill={tint} />
    <rect x="21" y="73" width="40" height="4" rx="2" fill={bar} />
    <circle cx="158" cy="74" r="10" fill="#8dc5b9" />
  </g>
);

const Sticky = ({
  x,
  y,
  fill,
  turn,
}: {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly turn: number;
}) => (
  <g transform={`translate(${x} ${y}) rotate(${turn})`}>
    <rect width="92" height="86" rx="5" fill={fill} />
    <rect x="14" y="18" width="60" height="6" rx="3" fill="#00000033" />
    <rect x="14" y="32" width="44" height="6" rx="3" fill="#00000033" />
  </g>
);

const Cursor = ({ x, y, fill }: { readonly x: number; readonly y: number; readonly fill: string }) => (
  <path transform={`translate(${x} ${y})`} d="M0 0v20l5.5-5 3.6 8 3.4-1.5-3.6-7.8H16z" fill={fill} stroke="#fff" />
);
