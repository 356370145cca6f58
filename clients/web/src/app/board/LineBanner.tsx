import { IconCloudOff } from '@tabler/icons-react';
import type { BoardSession } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import css from './Board.module.css';

/** Says that the line is down and that nothing is lost by it. */
export const LineBanner = ({ session }: { readonly session: BoardSession }) => {
  const line = useWatch(session.line);
  return (
    <div role="status" aria-live="polite">
      {line.kind === 'lost' && (
        <div className={css.lost}>
          <IconCloudOff size={17} aria-hidden="true" />
          <span>No connection. {keptText(line.unsent)} We are trying to get back.</span>
        </div>
      )}
    </div>
  );
};

function keptText(unsent: number): string {
  switch (unsent) {
    case 0:
      return 'You can go on working; changes are kept and sent as soon as it is back.';
    case 1:
      return 'Your last change is kept and sent as soon as it is back.';
    default:
      return `Your last ${unsent} changes are kept and sent as soon as it is back.`;
  }
}
