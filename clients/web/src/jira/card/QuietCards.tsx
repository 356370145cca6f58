import { IconGhost2, IconLock } from '@tabler/icons-react';
import css from './Card.module.css';

/** A card whose issue is not here: nothing of Jira is in it (P52, P65). */
export const SealedCard = () => (
  <div className={css.note}>
    <IconLock size={20} aria-hidden="true" />
    <strong>Jira issue</strong>
    <span>Shown while a connected person is here</span>
  </div>
);

/** A card whose issue was deleted, or is visible to nobody who is here (B11). */
export const MissingCard = () => (
  <div className={css.note}>
    <IconGhost2 size={20} aria-hidden="true" />
    <strong>Not to be found in Jira</strong>
    <span>Deleted, or visible to nobody who is here</span>
  </div>
);
