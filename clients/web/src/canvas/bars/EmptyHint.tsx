import { useWatch } from '../../ui/useWatch';
import { useCanvas } from '../context';
import css from './Bars.module.css';

/** What to do with a board that has nothing on it. */
export const EmptyHint = () => {
  const { session, actions } = useCanvas();
  const joining = useWatch(session.line).kind === 'joining';
  const empty = useWatch(session.items.keys).length === 0;
  return empty && !joining ? (
    <div className={css.empty}>
      <b>This board is all yours</b>
      Double-click to add a sticky · press <kbd>N</kbd> ·{' '}
      <button type="button" onClick={actions.importFromJira}>
        Import from Jira
      </button>
    </div>
  ) : null;
};
