import css from './NewsGlow.module.css';

/** A ring around a card to which Jira just brought news; it goes by itself and takes neither focus nor pointer. */
export const NewsGlow = ({ turn }: { readonly turn: number }) =>
  turn === 0 ? null : <span key={turn} className={css.glow} data-news={turn} aria-hidden="true" />;
