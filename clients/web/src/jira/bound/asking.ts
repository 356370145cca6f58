import type { CardIssue } from '../../connection/boardSession';
import { Cell } from '../../ui/store';
import type { Transition } from '../shapes';

/** What a transition's screen demands, of all issues that go by it. */
export interface FieldsWanted {
  readonly site: string;
  readonly transition: Transition;
  readonly issues: readonly CardIssue[];
  /** What Jira said of the fields as they were filled in before. */
  readonly said: Readonly<Record<string, string>>;
}

/** In Jira's write format; null: the person left it. */
export type AskFields = (wanted: FieldsWanted) => Promise<Readonly<Record<string, unknown>> | null>;

/** The form that is open, one at a time. */
export class Asking {
  readonly open = new Cell<FieldsWanted | null>(null);
  #waiting: Promise<unknown> = Promise.resolve();
  #answer: (fields: Readonly<Record<string, unknown>> | null) => void = () => undefined;

  readonly ask: AskFields = (wanted) => {
    const mine = this.#waiting.then(
      () =>
        new Promise<Readonly<Record<string, unknown>> | null>((resolve) => {
          this.#answer = resolve;
          this.open.set(wanted);
        }),
    );
    this.#waiting = mine;
    return mine;
  };

  answer(fields: Readonly<Record<string, unknown>> | null): void {
    this.open.set(null);
    this.#answer(fields);
  }
}
