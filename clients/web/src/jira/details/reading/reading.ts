import { type BoardSession, type IssueKey, issueKey } from '../../../connection/boardSession';
import { Cell } from '../../../ui/store';
import { lockOf } from '../../card/locks';
import { type JiraOutcome, tell } from '../../sealed';
import type { EditMeta } from '../../shapes';
import type { AdfNode } from '../adf/adf';
import { DetailsCalls } from './calls';
import { type Comment, type CommentEdit, type HeldDetails, isRestricted, joined } from './shapes';

/** What the panel knows of its issue. */
export type Known =
  | { readonly kind: 'loading' }
  /** Nobody who is connected has opened it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'known';
      readonly details: HeldDetails;
      readonly meta: EditMeta | null;
      readonly me: string | null;
      readonly comments: readonly Comment[];
      readonly earlier: boolean;
    };

interface Own {
  readonly meta: EditMeta;
  readonly me: string | null;
  readonly comments: readonly Comment[];
}

/**
 * Keeps one issue's details in step with the board: a connected person reads them in Jira once, and again when the
 * card shows a newer state; from then on, as for everybody else, each move of the issue brings what the board
 * holds. All of it is forgotten with the seal.
 */
export class DetailsReading {
  readonly known = new Cell<Known>({ kind: 'loading' });
  readonly #calls: DetailsCalls;
  readonly #session: BoardSession;
  readonly #site: string;
  readonly #issue: string;
  readonly #key: IssueKey;
  #own: Own | null = null;
  #readFor: string | null = null;
  /** Count the questions to Jira and to the board, so that an answer to an older one does not stand for a newer. */
  #turn = 0;
  #heldTurn = 0;
  #reading = false;
  #missed = false;

  constructor(session: BoardSession, site: string, issue: string) {
    this.#session = session;
    this.#calls = new DetailsCalls(session);
    this.#site = site;
    this.#issue = issue;
    this.#key = issueKey(site, issue);
  }

  /** Reads, and follows until the answer is called. */
  follow(): () => void {
    const stops = [
      this.#session.issues.subscribe(this.#key, () => void this.#moved()),
      this.#session.seal.subscribe(this.#sealed),
      this.#session.sites.subscribe(() => {
        if (this.#connected && this.#own === null && !this.#reading && this.#readFor === null) {
          void this.#open();
        }
      }),
    ];
    void this.#open();
    return () => {
      this.#stop();
      stops.forEach((stop) => {
        stop();
      });
    };
  }

  again(): void {
    void this.#open();
  }

  async earlier(): Promise<string | null> {
    const known = this.known.get();
    const outcome = await this.#calls.earlier(
      this.#site,
      this.#issue,
      known.kind === 'known' ? known.comments.length : 0,
    );
    if (outcome.kind === 'done' && known.kind === 'known' && this.#own !== null) {
      this.#own = { ...this.#own, comments: joined(this.#own.comments, outcome.value.comments.filter(isRestricted)) };
      this.#show({
        ...known.details,
        comments: joined(outcome.value.comments, known.details.comments),
        earlier: outcome.value.earlier,
      });
    }
    return outcome.kind === 'refused' ? tell(outcome) : null;
  }

  /** The comment is shown as soon as Jira has taken it. */
  async add(body: AdfNode | string): Promise<JiraOutcome<Comment>> {
    return this.#take(await this.#calls.add(this.#site, this.#issue, body));
  }

  async edit(edit: CommentEdit): Promise<JiraOutcome<Comment>> {
    return this.#take(await this.#calls.edit(this.#site, this.#issue, edit));
  }

  get #connected(): boolean {
    return lockOf(this.#session.you.get(), this.#session.sites.get(), this.#site) === null;
  }

  readonly #sealed = (): void => {
    this.#own = null;
    this.#readFor = null;
    if (this.#session.seal.get() === null) {
      this.#stop();
      this.known.set({ kind: 'nothing' });
    } else {
      void this.#open();
    }
  };

  async #open(): Promise<void> {
    const turn = ++this.#turn;
    if (!this.#connected) {
      await this.#takeHeld();
      return;
    }
    this.#readFor = this.#updated() ?? '';
    this.#begin();
    const outcome = await this.#calls.read(this.#site, this.#issue);
    if (turn !== this.#turn || outcome.kind === 'stopped') {
      return;
    }
    this.#reading = false;
    if (outcome.kind === 'refused') {
      // What others have read is still there to be seen.
      await this.#takeHeld(tell(outcome));
      return;
    }
    const { details, meta, me, restricted } = outcome.value;
    this.#own = { meta, me, comments: restricted };
    this.#heldTurn += 1;
    this.#show(details);
    if (this.#hasMissed()) {
      await this.#takeHeld();
    }
  }

  #begin(): void {
    this.#reading = true;
    this.#missed = false;
  }

  /** Whether the issue moved while it was being read. */
  #hasMissed(): boolean {
    return this.#missed;
  }

  #stop(): void {
    this.#turn += 1;
    this.#heldTurn += 1;
    this.#reading = false;
  }

  async #moved(): Promise<void> {
    if (this.#reading) {
      this.#missed = true;
      return;
    }
    // What somebody's change brought is held already; only what the board does not have is read in Jira.
    await this.#takeHeld();
    const known = this.known.get();
    const newer = this.#updated();
    const old = known.kind === 'known' ? known.details.fields['updated'] : undefined;
    const stale = newer !== null && typeof old === 'string' && Date.parse(newer) > Date.parse(old);
    if (stale && this.#connected && this.#readFor !== newer) {
      await this.#open();
    }
  }

  async #takeHeld(message: string | null = null): Promise<void> {
    const turn = ++this.#heldTurn;
    const held = await this.#calls.held(this.#site, this.#issue);
    // Where the board could not be asked, what is shown stays, and what is being written in it.
    if (turn !== this.#heldTurn || (held === undefined && this.known.get().kind === 'known')) {
      return;
    }
    if (held !== null && held !== undefined) {
      this.#show(held);
    } else {
      this.known.set(message === null ? { kind: 'nothing' } : { kind: 'refused', message });
    }
  }

  #take(outcome: JiraOutcome<Comment>): JiraOutcome<Comment> {
    const known = this.known.get();
    if (outcome.kind === 'done' && known.kind === 'known') {
      const comment = outcome.value;
      if (isRestricted(comment) && this.#own !== null) {
        this.#own = { ...this.#own, comments: joined(this.#own.comments, [comment]) };
        this.#show(known.details);
      } else {
        this.#show({ ...known.details, comments: joined(known.details.comments, [comment]) });
      }
    }
    return outcome;
  }

  #show(details: HeldDetails): void {
    const own = this.#own;
    this.known.set({
      kind: 'known',
      details,
      meta: own?.meta ?? null,
      me: own?.me ?? null,
      comments: joined(own?.comments ?? [], details.comments),
      earlier: details.earlier,
    });
  }

  /** When the card's issue was last changed, as far as the card knows. */
  #updated(): string | null {
    const content = this.#session.issues.get(this.#key);
    const updated = content?.kind === 'live' ? content.issue.fields['updated'] : null;
    return typeof updated === 'string' ? updated : null;
  }
}
