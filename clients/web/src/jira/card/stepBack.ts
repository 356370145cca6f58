import type { CardIssue, OutsideResult, OutsideStep } from '../../connection/boardSession';
import type { JiraCalls } from '../calls';
import { type JiraOutcome, tell } from '../sealed';
import { statusOf } from './read';
import { demandedBy, type FieldWrite, type Write } from './writes';

/** Where changes go and what Jira has after them is shown. */
export interface Hands {
  readonly calls: JiraCalls;
  took(site: string, issue: CardIssue): void;
}

/** A change that Jira took: what was seen before, and what Jira answered. */
export interface Done {
  readonly site: string;
  readonly write: Write;
  readonly seen: CardIssue;
  readonly answer: CardIssue;
}

/** How an edit of one's own is taken back in Jira, and done again; refused where somebody changed it since (B8). */
export const stepBack = (hands: Hands, done: Done): OutsideStep =>
  done.write.kind === 'field' ? new FieldStep(hands, done, done.write) : new StatusStep(hands, done, done.write.seen);

const refused = (sentence: string, keep = false): OutsideResult => ({ kind: 'refused', sentence, keep });

/** Takes what came of a call; what was changed by others since is theirs. */
function taken(outcome: JiraOutcome<CardIssue>, took: (issue: CardIssue) => void, changed: string): OutsideResult {
  switch (outcome.kind) {
    case 'done':
      took(outcome.value);
      return { kind: 'done' };
    case 'stopped':
      return refused('Jira was not asked.', true);
    case 'refused':
      return outcome.conflict !== null ? refused(changed) : refused(tell(outcome), outcome.refusal.tryAgain);
  }
}

/** A card answers with the fields it shows; of another one we know what we wrote. */
const fieldAfter = ({ fields }: CardIssue, field: string, written: unknown): unknown =>
  field in fields ? fields[field] : written;

class FieldStep implements OutsideStep {
  readonly #hands: Hands;
  readonly #site: string;
  readonly #write: FieldWrite;
  readonly #key: string;
  readonly #issue: string;
  /** What Jira has by what is known here: the field after the last change of this step. */
  #now: unknown;

  constructor(hands: Hands, { site, answer }: Done, write: FieldWrite) {
    this.#hands = hands;
    this.#site = site;
    this.#write = write;
    this.#key = answer.key;
    this.#issue = answer.id;
    this.#now = fieldAfter(answer, write.field, write.value);
  }

  undo(): Promise<OutsideResult> {
    return this.#send(this.#write.back(this.#write.seen), 'undone');
  }

  redo(): Promise<OutsideResult> {
    return this.#send(this.#write.value, 'done again');
  }

  async #send(value: unknown, verb: string): Promise<OutsideResult> {
    const { field } = this.#write;
    const outcome = await this.#hands.calls.edit(this.#site, this.#issue, { field, seen: this.#now, value });
    const took = (issue: CardIssue): void => {
      this.#now = fieldAfter(issue, field, value);
      this.#hands.took(this.#site, issue);
    };
    return taken(
      outcome,
      took,
      `Somebody changed this field of ${this.#key} in Jira since. Your edit was not ${verb}.`,
    );
  }
}

class StatusStep implements OutsideStep {
  readonly #hands: Hands;
  readonly #site: string;
  readonly #key: string;
  readonly #issue: string;
  readonly #from: { readonly id: string; readonly name: string };
  readonly #to: { readonly id: string; readonly name: string };

  constructor(hands: Hands, { site, seen, answer }: Done, from: string) {
    this.#hands = hands;
    this.#site = site;
    this.#key = answer.key;
    this.#issue = answer.id;
    this.#from = { id: from, name: statusOf(seen.fields['status']).name };
    this.#to = statusOf(answer.fields['status']);
  }

  undo(): Promise<OutsideResult> {
    return this.#move(this.#to.id, this.#from);
  }

  redo(): Promise<OutsideResult> {
    return this.#move(this.#from.id, this.#to);
  }

  /** By whatever transition Jira offers that leads there. */
  async #move(seen: string, there: { readonly id: string; readonly name: string }): Promise<OutsideResult> {
    const { calls } = this.#hands;
    const asked = await calls.transitions(this.#site, this.#issue);
    if (asked.kind !== 'done') {
      return asked.kind === 'stopped'
        ? refused('Jira was not asked.', true)
        : refused(tell(asked), asked.refusal.tryAgain);
    }
    const ways = asked.value.filter((transition) => statusOf(transition.to).id === there.id);
    const way = ways.find((transition) => demandedBy(transition).length === 0);
    if (way === undefined) {
      return refused(
        ways.length > 0
          ? `Jira asks for more before ${this.#key} goes to “${there.name}”. Move it on its card.`
          : `Jira offers no way back to “${there.name}” for ${this.#key}.`,
      );
    }
    const outcome = await calls.transition(this.#site, this.#issue, { transition: way.id, seen });
    const took = (issue: CardIssue): void => {
      this.#hands.took(this.#site, issue);
    };
    return taken(outcome, took, `Somebody moved ${this.#key} in Jira since. Its status was left as it is.`);
  }
}
