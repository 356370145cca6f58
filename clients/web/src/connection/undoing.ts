import type { Undo, Taken } from '../board/undo';
import type { Operation } from './boardSession';
import type { Refusal } from '../contract/contract.gen';
import { changedSince, issueStays } from './refusals';

/** What a press of undo or redo does to the rest of the session. */
export interface Performer {
  /** Does operations and answers the ids of the changes that carry them. */
  perform(operations: readonly Operation[], carriedBy: (changes: readonly string[]) => void): void;
  say(refusal: Refusal): void;
}

/**
 * Presses of undo and redo, one after the other: while something elsewhere is being taken back, such as an edit in
 * Jira, those that come wait, so that all goes back in the order in which it was done.
 */
export class Undoing {
  readonly #undo: Undo;
  readonly #performer: Performer;
  #waiting: ('undo' | 'redo')[] = [];
  #elsewhere = false;

  constructor(undo: Undo, performer: Performer) {
    this.#undo = undo;
    this.#performer = performer;
  }

  press(way: 'undo' | 'redo'): void {
    if (this.#elsewhere) {
      this.#waiting.push(way);
    } else {
      this.#do(this.#undo[way]());
    }
  }

  /** What was done elsewhere is forgotten here, and so are the presses that wait for it. */
  forget(): void {
    this.#waiting = [];
    this.#undo.forgetOutside();
  }

  #do(taken: Taken): void {
    switch (taken.kind) {
      case 'nothing':
        return;
      case 'spoiled':
        this.#performer.say(changedSince);
        return;
      case 'issued':
        this.#performer.say(issueStays);
        return;
      case 'step':
        this.#performer.perform(taken.operations, taken.carriedBy);
        return;
      case 'outside':
        this.#elsewhere = true;
        void this.#run(taken);
    }
  }

  async #run({ run, settle }: Extract<Taken, { readonly kind: 'outside' }>): Promise<void> {
    const result = await run();
    settle(result);
    if (result.kind === 'refused') {
      const { sentence, keep } = result;
      this.#performer.say({ code: 'JiraRefused', sentence, tryAgain: keep, afterSeconds: null });
    }
    this.#elsewhere = false;
    const next = this.#waiting.shift();
    if (next !== undefined) {
      this.press(next);
    }
  }
}
