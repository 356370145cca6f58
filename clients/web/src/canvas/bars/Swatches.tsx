import type { ItemId } from '../../connection/boardSession';
import { borderOf } from '../../ui/border';
import { cx } from '../../ui/cx';
import type { Commands } from '../commands';
import { useCanvas } from '../context';
import { palette, paletteNames } from '../palette';
import css from './Bars.module.css';

/** The seven colours of stickies; the one that all have is marked. */
export const ColourSwatches = ({
  stickies,
  commands,
}: {
  readonly stickies: readonly ItemId[];
  readonly commands: Commands;
}) => {
  const { session } = useCanvas();
  const colours = new Set(stickies.map((id) => session.items.get(id)?.colour));
  return (
    <div className={css.swatches} role="group" aria-label="Colour">
      {paletteNames.map((name) => (
        <button
          key={name}
          type="button"
          className={css.swatch}
          style={{ background: palette[name] }}
          aria-label={`Colour ${name}`}
          aria-pressed={colours.size === 1 && colours.has(name)}
          onClick={() => {
            commands.colour(stickies, name);
          }}
        />
      ))}
    </div>
  );
};

/** The border colours of cards, and none (P34). */
export const BorderSwatches = ({
  cards,
  commands,
}: {
  readonly cards: readonly ItemId[];
  readonly commands: Commands;
}) => {
  const { session } = useCanvas();
  const borders = new Set(cards.map((id) => session.items.get(id)?.border));
  return (
    <div className={css.swatches} role="group" aria-label="Border colour">
      {['', ...paletteNames].map((name) => (
        <button
          key={name}
          type="button"
          className={cx(css.swatch, name === '' && css.none)}
          style={{ background: borderOf(name) }}
          aria-label={name === '' ? 'No border colour' : `Border ${name}`}
          aria-pressed={borders.size === 1 && borders.has(name === '' ? null : name)}
          onClick={() => {
            commands.border(cards, name);
          }}
        />
      ))}
    </div>
  );
};
