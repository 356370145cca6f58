import { fromWire, toWire } from '../../src/board/operations';
import { applyOperation } from '../../src/board/patching';
import type { Link } from '../../src/connection/link';
import type { ItemId, Operation } from '../../src/connection/boardSession';
import type {
  BoardItem,
  CatchUp,
  ChangeAnswer,
  ChangeBatch,
  IssuesPage,
  IssuesQuery,
  Joined,
  JoinBoard,
  Pulse,
  Refusal,
  RosterEntry,
  RosterState,
  WireOperation,
} from '../../src/contract/contract.gen';

type Handler = (...args: never[]) => void;

/** What may go wrong on the way. */
export interface Weather {
  /** How likely a message to a client is lost. */
  loss: number;
  /** The longest that anything takes on the way, in ms. */
  delay: number;
}

/** A small true board server: one order, answers remembered, frames to all, as little kind as the network. */
export class ModelServer {
  readonly items = new Map<ItemId, BoardItem>();
  readonly links = new Set<ModelLink>();
  readonly weather: Weather = { loss: 0, delay: 0 };
  readonly asked: string[] = [];
  readonly applied = new Map<string, number>();
  revision = 1;
  rosterVersion = 1;
  issuesHead: Pick<Pulse, 'issues' | 'seal'> = { issues: 0, seal: null };
  /** Kept operations start after this revision. */
  logStart = 1;
  up = true;
  silent = false;
  joinRefusal: Refusal | null = null;
  changeRefusal: Refusal | null = null;
  issuesPage: (query: IssuesQuery) => Promise<IssuesPage> = () =>
    Promise.resolve({
      version: 0,
      seal: null,
      key: null,
      sites: [],
      issues: [],
      more: false,
      refusal: null,
      bulk: null,
    });
  readonly #random: () => number;
  readonly #log: { readonly revision: number; readonly wire: WireOperation }[] = [];
  readonly #answers = new Map<string, ChangeAnswer>();
  #handles = 0;

  constructor(random: () => number = () => 0) {
    this.#random = random;
  }

  connect = (): Link => new ModelLink(this, ++this.#handles);

  pulse(): Pulse {
    return { revision: this.revision, roster: this.rosterVersion, ...this.issuesHead };
  }

  roster(): RosterState {
    return { version: this.rosterVersion, entries: [...this.links].map((link) => link.entry), refusal: null };
  }

  tell(method: string, message: unknown): void {
    if (!this.silent) {
      this.links.forEach((link) => {
        link.tell(method, message);
      });
    }
  }

  tellPulse(): void {
    this.tell('Pulse', this.pulse());
  }

  onTheWay(work: () => void): void {
    setTimeout(work, this.#random() * this.weather.delay);
  }

  lost(): boolean {
    return this.#random() < this.weather.loss;
  }

  answer(link: ModelLink, method: string, argument: unknown): unknown {
    this.asked.push(method);
    switch (method) {
      case 'Join':
        return this.#join(link, argument as JoinBoard);
      case 'Change':
        return this.#change(link, argument as ChangeBatch);
      case 'CatchUp':
        return this.#since(argument as number);
      case 'Roster':
        return this.roster();
      case 'Issues':
        return this.issuesPage(argument as IssuesQuery);
      default:
        return { refusal: null };
    }
  }

  /** Somebody who is not a session here changes the board. */
  store(by: number, ...operations: readonly Operation[]): void {
    const from = this.revision++;
    const told = operations.map((operation): WireOperation => {
      const [kind, id, , x, y, item, patch] = toWire(operation);
      return [kind, id, by, x, y, item, patch];
    });
    for (const operation of operations) {
      const item = applyOperation(this.items.get(operation.id), operation);
      if (item === undefined) {
        this.items.delete(operation.id);
      } else {
        this.items.set(operation.id, item);
      }
    }
    this.#log.push(...told.map((wire) => ({ revision: this.revision, wire })));
    this.tell('Frame', { from, to: this.revision, operations: told, pointers: [], drags: [] });
  }

  #join(link: ModelLink, { known }: JoinBoard): Partial<Joined> {
    if (this.joinRefusal !== null) {
      return { refusal: this.joinRefusal };
    }
    this.links.add(link);
    this.rosterVersion++;
    return {
      you: link.entry,
      name: 'Board',
      board: this.#since(known),
      roster: this.roster(),
      pulse: this.pulse(),
      refusal: null,
    };
  }

  #change(link: ModelLink, { id, operations }: ChangeBatch): Partial<ChangeAnswer> {
    if (this.changeRefusal !== null) {
      return { refusal: this.changeRefusal };
    }
    const known = this.#answers.get(id);
    if (known !== undefined) {
      return known;
    }
    const wanted = operations.flatMap((wire) => fromWire(wire) ?? []);
    const accepted = wanted.filter((o) => o.kind === 'put' || this.items.has(o.id));
    if (accepted.length > 0) {
      this.store(link.entry.handle, ...accepted);
      this.applied.set(id, (this.applied.get(id) ?? 0) + 1);
    }
    const answer = { id, revision: this.revision, refused: [], refusal: null };
    if (accepted.length > 0) {
      this.#answers.set(id, answer);
    }
    return answer;
  }

  #since(known: number | null): CatchUp {
    if (known !== null && known >= this.logStart) {
      const operations = this.#log.filter((o) => o.revision > known).map((o) => o.wire);
      return { revision: this.revision, from: known, operations, snapshot: null, refusal: null };
    }
    const snapshot = [...this.items].map(([id, item]) => ({ id, item }));
    return { revision: this.revision, from: 0, operations: null, snapshot, refusal: null };
  }
}

/** One client's line to the model server. */
class ModelLink implements Link {
  readonly entry: RosterEntry;
  readonly #server: ModelServer;
  readonly #handlers = new Map<string, Handler>();
  readonly #pending = new Set<(error: Error) => void>();
  #closed: () => void = () => undefined;
  #open = false;

  constructor(server: ModelServer, handle: number) {
    this.#server = server;
    this.entry = { handle, person: `p${handle}`, name: 'Ada', role: 'Member', colour: '#1d5fa8' };
  }

  start(): Promise<void> {
    this.#open = this.#server.up;
    return this.#open ? Promise.resolve() : Promise.reject(new Error('down'));
  }

  stop(): Promise<void> {
    this.cut();
    return Promise.resolve();
  }

  onclose(handler: () => void): void {
    this.#closed = handler;
  }

  on(method: string, handler: Handler): void {
    this.#handlers.set(method, handler);
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.#open) {
        reject(new Error('not open'));
        return;
      }
      this.#pending.add(reject);
      const answer = this.#server.answer(this, method, args[0]);
      if (!this.#server.silent) {
        this.#server.onTheWay(() => {
          if (this.#pending.delete(reject)) {
            resolve(answer as T);
          }
        });
      }
    });
  }

  send(method: string, ...args: unknown[]): Promise<void> {
    this.#server.answer(this, method, args[0]);
    return Promise.resolve();
  }

  tell(method: string, message: unknown): void {
    if (!this.#server.lost()) {
      this.#server.onTheWay(() => {
        if (this.#open) {
          this.#handlers.get(method)?.(message as never);
        }
      });
    }
  }

  cut(): void {
    if (this.#open) {
      this.#open = false;
      this.#server.links.delete(this);
      this.#server.rosterVersion++;
      this.#pending.forEach((reject) => {
        reject(new Error('cut'));
      });
      this.#pending.clear();
      this.#closed();
    }
  }
}
