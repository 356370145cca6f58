import type { BoardSession } from '../../connection/boardSession';
import { KeyedStore } from '../../ui/store';
import { statusOf } from '../card/read';
import { nameKey, sprintOf } from './binding';

/**
 * What sprints and statuses are called. A frame holds ids only, so a name is known here while some card's content has
 * it, for guests as well, or after one has looked it up; it goes with the seal (P60, P63).
 */
export class BoundNames {
  readonly known = new KeyedStore<string, string>();
  readonly #session: Pick<BoardSession, 'issues' | 'legends' | 'seal'>;
  readonly #watched = new Map<string, () => void>();
  #due = false;

  constructor(session: Pick<BoardSession, 'issues' | 'legends' | 'seal'>) {
    this.#session = session;
    session.issues.keys.subscribe(this.#soon);
    session.legends.keys.subscribe(this.#soon);
    session.seal.subscribe(() => {
      if (session.seal.get() === null) {
        this.known.clear();
      }
    });
    this.#look();
  }

  learn(site: string, kind: 'sprint' | 'status', id: string, name: string): void {
    const key = nameKey(site, kind, id);
    if (name !== '' && this.known.get(key) !== name) {
      this.known.set(key, name);
    }
  }

  /** Many cards change at once: they are looked at once. */
  readonly #soon = (): void => {
    if (!this.#due) {
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        this.#look();
      });
    }
  };

  #look(): void {
    const { issues, legends } = this.#session;
    for (const key of issues.keys.get()) {
      if (!this.#watched.has(key)) {
        this.#watched.set(key, issues.subscribe(key, this.#soon));
      }
      const content = issues.get(key);
      const site = key.slice(0, key.indexOf('/'));
      if (content?.kind === 'live') {
        const { id, name } = statusOf(content.issue.fields['status']);
        const sprint = sprintOf(content.issue, legends.get(site)?.fields ?? []);
        this.learn(site, 'status', id, name);
        this.learn(site, 'sprint', sprint?.id ?? '', sprint?.name ?? '');
      }
    }
  }
}
