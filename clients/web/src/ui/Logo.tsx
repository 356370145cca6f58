import css from './Logo.module.css';

/** Two notes and a card, overlapping: the mark of the product. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="3" y="3" width="17" height="17" rx="4" fill="#f2c879" />
    <rect x="12" y="12" width="17" height="17" rx="4" fill="#1b665a" />
    <path d="M12 20v-4a4 4 0 0 1 4-4h4v4a4 4 0 0 1-4 4z" fill="#e8705a" />
  </svg>
);

export const Logo = () => (
  <span className={css.logo}>
    <Mark />
    <span>
      Ludi<span className={css.dot}>.</span>Collab
    </span>
  </span>
);
