import { type BoardSession, type CardIssue, type IssueKey, issueKey, type ItemId } from '../../connection/boardSession';
import { KeyedStore } from '../../ui/store';
import { JiraCalls } from '../calls';
import { type Conflict, type JiraOutcome, type JiraWords, tell } from '../sealed';
import type { EditMeta } from '../shapes';
import { type Done, stepBack } from './stepBack';
import type { FieldWrite, Write } from './writes';

/** A field's id in Jira. */
export type CardField = string;

/** `item/field`: where something is being edited. */
export type EditKey = string & { readonly brand: 'EditKey' };

export const editKey = (item: ItemId, field: CardField): EditKey => `${item}/${field}` as EditKey;

/**
 * A field that is being edited. The draft (in Jira's read shape; undefined: untouched) outlives the card, which is
 * unmounted when it is panned away; `seen` is the issue as it was when editing began, whatever came meanwhile (B5).
 */
export type Edit = { readonly draft: unknown; readonly seen: CardIssue } & (
  | { readonly kind: 'open' }
  | { readonly kind: 'saving'; readonly write: Write }
  | { readonly kind: 'refused'; readonly message: string; readonly words: JiraWords | null }
  | { readonly kind: 'conflict'; readonly write: Write; readonly conflict: Conflict }
);

/** The issue as it was when editing began. */
export const seenOf = (edit: Edit | undefined, issue: CardIssue): CardIssue => edit?.seen ?? issue;

/**
 * What one person has in work on the cards of one board: drafts, writes on their way, answers not yet on the
 * stream, edit metadata. All of it is Jira content, so all of it goes when the seal goes.
 */
export class CardDesk {
  readonly calls: JiraCalls;
  readonly edits = new KeyedStore<EditKey, Edit>();
  readonly #answers = new KeyedStore<IssueKey, CardIssue>();
  readonly #metas = new Map<string, EditMeta>();

  readonly #session: Pick<BoardSession, 'outside'>;

  constructor(session: Pick<BoardSession, 'board' | 'ensureSeal' | 'seal' | 'outside'>) {
    this.#session = session;
    this.calls = new JiraCalls(session);
    session.seal.subscribe(() => {
      if (session.seal.get() === null) {
        this.forget();
      }
    });
  }

  /** Jira's answer to this person's last write of an issue, until the stream has brought a newer reading. */
  get answers(): Pick<KeyedStore<IssueKey, CardIssue>, 'get' | 'subscribe'> {
    return this.#answers;
  }

  open(key: EditKey, draft: unknown, seen: CardIssue): void {
    if (this.edits.get(key)?.kind !== 'saving') {
      this.edits.set(key, { kind: 'open', draft, seen });
    }
  }

  draft(key: EditKey, draft: unknown): void {
    const { seen } = this.edits.get(key) ?? {};
    if (seen !== undefined) {
      this.edits.set(key, { kind: 'open', draft, seen });
    }
  }

  /** Back to editing, with what was typed, after a conflict was left undecided. */
  reopen(key: EditKey): void {
    const before = this.edits.get(key);
    if (before?.kind === 'conflict') {
      this.edits.set(key, { kind: 'open', draft: before.draft, seen: before.seen });
    }
  }

  refuse(key: EditKey, draft: unknown, message: string, words: JiraWords | null = null): void {
    const { seen } = this.edits.get(key) ?? {};
    if (seen !== undefined) {
      this.edits.set(key, { kind: 'refused', draft, seen, message, words });
    }
  }

  close(key: EditKey): void {
    this.edits.remove(key);
  }

  /** Sends a change to Jira in this person's name; nothing is shown as done before Jira said so. */
  async save(key: EditKey, site: string, issue: string, write: Write, overwrite = false): Promise<void> {
    const before = this.edits.get(key);
    if (before === undefined) {
      return;
    }
    const { draft, seen } = before;
    this.edits.set(key, { kind: 'saving', draft, seen, write });
    const outcome = await this.#send(site, issue, write, overwrite);
    if (this.edits.get(key)?.kind !== 'saving' || outcome.kind === 'stopped') {
      return;
    }
    if (outcome.kind === 'done') {
      this.edits.remove(key);
      this.#done({ site, write, seen, answer: outcome.value });
    } else if (outcome.conflict !== null) {
      this.edits.set(key, { kind: 'conflict', draft, seen, write, conflict: outcome.conflict });
    } else {
      this.refuse(key, draft, tell(outcome), outcome.words);
    }
  }

  /** Writes a field from elsewhere than its card, such as the panel; it is a step of undo like those (B8). */
  async change(site: string, issue: CardIssue, write: FieldWrite, overwrite = false): Promise<JiraOutcome<CardIssue>> {
    const outcome = await this.#send(site, issue.id, write, overwrite);
    if (outcome.kind === 'done') {
      this.#done({ site, write, seen: issue, answer: outcome.value });
    }
    return outcome;
  }

  /** Jira took a change: it is shown, and can be taken back. */
  #done(done: Done): void {
    this.took(done.site, done.answer);
    this.#session.outside(stepBack(this, done));
  }

  /** Shows what Jira has after a change of this person's, until the stream brings it too. */
  took(site: string, issue: CardIssue): void {
    this.#answers.set(issueKey(site, issue.id), issue);
  }

  #send(site: string, issue: string, write: Write, overwrite: boolean): Promise<JiraOutcome<CardIssue>> {
    if (write.kind === 'transition') {
      const { transition, seen, fields } = write;
      return this.calls.transition(
        site,
        issue,
        fields === undefined ? { transition, seen } : { transition, seen, fields },
      );
    }
    const { field, seen, value } = write;
    return this.calls.edit(site, issue, overwrite ? { field, seen, value, overwrite } : { field, seen, value });
  }

  /** What Jira lets this person edit of an issue, asked once for each reading of it. */
  async meta(site: string, issue: CardIssue, signal: AbortSignal): Promise<JiraOutcome<EditMeta>> {
    const key = `${site}/${issue.id}/${issue.readAt}`;
    const held = this.#metas.get(key);
    if (held !== undefined) {
      return { kind: 'done', value: held };
    }
    const outcome = await this.calls.editMeta(site, issue.id, signal);
    if (outcome.kind === 'done') {
      this.#metas.set(key, outcome.value);
    }
    return outcome;
  }

  forget(): void {
    this.edits.clear();
    this.#answers.clear();
    this.#metas.clear();
  }
}

const desks = new WeakMap<BoardSession, CardDesk>();

/** The one desk of a session. */
export function deskOf(session: BoardSession): CardDesk {
  const desk = desks.get(session) ?? new CardDesk(session);
  desks.set(session, desk);
  return desk;
}
