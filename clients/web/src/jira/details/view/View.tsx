import { isBlank, isDocument } from '../adf/adf';
import { Blocks } from './Blocks';
import css from './View.module.css';

/** A document of Jira's as people read it: no markup of its own, no address that is not safe to follow. */
export const View = ({ value }: { readonly value: unknown }) => {
  if (isBlank(value)) {
    return null;
  }
  return isDocument(value) ? (
    <div className={css.view}>
      <Blocks nodes={value.content} />
    </div>
  ) : (
    <p className={css.odd}>Jira holds something here that is not rich text. Open it in Jira to read it.</p>
  );
};
