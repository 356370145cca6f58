import css from './Imports.module.css';
import type { Table } from './reading';

/** What is wrong with lines of the file, each in a sentence; the import can go on without them. */
export const Troubles = ({ table }: { readonly table: Table }) => {
  const left = table.troubles.filter((trouble) => trouble.left).length;
  if (table.troubles.length === 0) {
    return null;
  }
  const said = left === 1 ? '1 line is left out' : `${left.toLocaleString('en')} lines are left out`;
  const remarks = table.troubles.length - left;
  return (
    <section className={css.troubles} aria-label="Lines with errors">
      <strong>
        {left > 0 ? `${said}; the others can come without them.` : ''}
        {remarks > 0 ? ` ${remarks === 1 ? '1 remark' : `${remarks.toLocaleString('en')} remarks`}.` : ''}
      </strong>
      <ul tabIndex={0} aria-label="Errors and remarks by line">
        {table.troubles.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            Line {line}: {reason}
          </li>
        ))}
        {table.troubled > table.troubles.length && (
          <li>and {(table.troubled - table.troubles.length).toLocaleString('en')} more</li>
        )}
      </ul>
    </section>
  );
};
