import { useWatch } from '../../ui/useWatch';
import { useCanvas } from '../context';
import css from './Bars.module.css';

/** What to do with a board that has nothing on it. */
export const EmptyHint = () => {
  const { session } = useCanvas();
  const empty = useWatch(session.items.keys).length === 0;
  return empty ? (
    <div className={css.empty}>
      <b>This board is all yours</b>
      Double-click to add a sticky, press N, or import issues from Jira.
    </div>
  ) : null;
};
