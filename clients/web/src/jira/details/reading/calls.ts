import { ask } from '../../../http/http';
import { type JiraOutcome, sealedCall, type SealHolder } from '../../sealed';
import type { AdfNode } from '../adf/adf';
import type { Comment, CommentEdit, CommentPage, HeldDetails, ReadDetails } from './shapes';

const of = encodeURIComponent;
const commentOf = (json: unknown): Comment => (json as { readonly comment: Comment }).comment;

/** What the details panel asks: of Jira with one's own token, and of the board for what it holds already. */
export class DetailsCalls {
  readonly #session: SealHolder;

  constructor(session: SealHolder) {
    this.#session = session;
  }

  read(site: string, issue: string): Promise<JiraOutcome<ReadDetails>> {
    return this.#call(site, issue, 'details', undefined, (json) => json as ReadDetails);
  }

  earlier(site: string, issue: string, startAt: number): Promise<JiraOutcome<CommentPage>> {
    return this.#call(site, issue, 'comments', { startAt }, (json) => json as CommentPage);
  }

  add(site: string, issue: string, body: AdfNode | string): Promise<JiraOutcome<Comment>> {
    return this.#call(site, issue, 'addcomment', { body }, commentOf);
  }

  edit(site: string, issue: string, edit: CommentEdit): Promise<JiraOutcome<Comment>> {
    return this.#call(site, issue, 'editcomment', edit, commentOf);
  }

  /**
   * What the board holds; null where nobody has opened the issue, or the key is not here; undefined where the board
   * could not be asked. Jira is not asked.
   */
  async held(site: string, issue: string): Promise<HeldDetails | null | undefined> {
    const bytes = await this.#held(`${of(site)}/issues/${of(issue)}/details`, `${site}|${issue}|details`);
    return bytes instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(bytes)) as HeldDetails) : bytes;
  }

  /** A picture of Jira's; null where there is none to be had. */
  async picture(site: string, kind: string, avatar: string): Promise<Uint8Array | null> {
    const path = `${of(site)}/pictures/${of(kind)}/${of(avatar)}`;
    return (await this.#held(path, `${site}|picture|${kind}/${avatar}`)) ?? null;
  }

  async #held(path: string, purpose: string): Promise<Uint8Array | null | undefined> {
    const seal = this.#session.seal.get();
    const outcome = await ask({ method: 'GET', path: `/api/boards/${of(this.#session.board)}/jira/${path}` });
    if (outcome.kind === 'refused' && outcome.refusal.tryAgain) {
      return undefined;
    }
    const given = outcome.kind === 'done' ? outcome.value.headers.get('X-Seal') : null;
    if (outcome.kind !== 'done' || seal === null || given !== seal.id || outcome.value.bytes.length === 0) {
      return null;
    }
    try {
      return await seal.open(outcome.value.bytes, purpose);
    } catch {
      // The seal went while the answer was on its way: what it held is gone.
      return null;
    }
  }

  #call<T>(
    site: string,
    issue: string,
    purpose: string,
    body: unknown,
    read: (json: unknown) => T,
  ): Promise<JiraOutcome<T>> {
    const path = `${of(site)}/issues/${of(issue)}/${purpose}`;
    return sealedCall(this.#session, body === undefined ? { path, purpose } : { path, purpose, body }, read);
  }
}
