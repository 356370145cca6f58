import type { Suggestion } from './complete';
import css from './Jql.module.css';

interface Props {
  readonly options: readonly Suggestion[];
  readonly marked: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** What could be written next; the text box keeps the focus. */
export const Suggestions = ({ options, marked, onTake }: Props) => (
  <div id="jql-suggestions" role="listbox" aria-label="Suggestions" className={css.suggestions}>
    {options.map((option, index) => (
      <div
        key={`${option.label} ${option.text}`}
        id={`jql-suggestion-${index}`}
        role="option"
        aria-selected={index === marked}
        className={css.suggestion}
        onPointerDown={(event) => {
          event.preventDefault();
          onTake(option);
        }}
      >
        {option.label}
      </div>
    ))}
    <div className={css.hint} aria-hidden="true">
      Tab takes one, Escape closes
    </div>
  </div>
);
