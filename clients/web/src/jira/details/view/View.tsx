import { useMemo } from 'react';
import { isBlank, isDocument } from '../adf/adf';
import { documentOfWiki } from '../wiki/wiki';
import { Blocks } from './Blocks';
import css from './View.module.css';

/** A document of Jira's, or its wiki markup, as people read it: no markup of its own, no address that is not safe to follow. */
export const View = ({ value: given }: { readonly value: unknown }) => {
  const value = useMemo(() => (typeof given === 'string' ? documentOfWiki(given) : given), [given]);
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
