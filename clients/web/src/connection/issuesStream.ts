import { Value } from '../board/value';
import type {
  BoardHub,
  BulkProgress,
  IssuesChange,
  IssuesDropped,
  IssuesPage,
  Pulse,
  SealedIssue,
  SiteStatus,
} from '../contract/contract.gen';
import { type Answer, inTime, OneAtATime } from './asking';
import type { OpenSeal } from './boardSession';
import type { Flush } from './flush';
import { OpenedIssues } from './openedIssues';
import { type BoardKey, canSeal, type KeyRequest, requestKey } from './seal';

/** What comes beside the issues, whole each time. */
interface News {
  readonly sites?: readonly SiteStatus[] | undefined;
  readonly bulk?: BulkProgress | null | undefined;
}

/** The stream of sealed issues: holds the key of the current seal, opens what comes, forgets all on drop. */
export class IssuesStream {
  readonly seal = new Value<OpenSeal | null>(null);
  readonly sites = new Value<readonly SiteStatus[]>([]);
  readonly bulk = new Value<BulkProgress | null>(null);
  readonly issues: OpenedIssues;
  readonly #flush: Flush;
  readonly #read = new OneAtATime(() => this.#ask());
  #hub: BoardHub | null = null;
  #key: BoardKey | null = null;
  #version = 0;
  /** The seal that the server spoke of last. */
  #current: string | null = null;
  /** Counts the keys held, so that an answer to an older question is not taken. */
  #epoch = 0;

  constructor(flush: Flush) {
    this.issues = new OpenedIssues(flush.soon);
    this.#flush = flush;
  }

  /** The seal of the board by all that was heard, null: none. */
  get current(): string | null {
    return this.#current;
  }

  get held(): BoardKey | null {
    return this.#key;
  }

  opened(hub: BoardHub): void {
    this.#hub = hub;
  }

  lost(): void {
    this.#hub = null;
  }

  pulse({ issues, seal }: Pick<Pulse, 'issues' | 'seal'>): void {
    this.#current = seal;
    const open = seal === (this.#key?.id ?? null) || !canSeal();
    if (!open || issues !== this.#version) {
      void this.#read.ask();
    }
  }

  changed(change: IssuesChange): void {
    this.#current = change.seal;
    if (change.from === this.#version && change.seal === (this.#key?.id ?? null)) {
      this.#take(change.to, change, change.issues);
    } else {
      void this.#read.ask();
    }
  }

  dropped(drop: IssuesDropped): void {
    this.#current = null;
    this.forget();
    this.#version = drop.to;
    this.#tell(drop);
  }

  /** Reads until nothing is missing; resolves when the key is held, if there is one. */
  read(): Promise<void> {
    return this.#read.ask();
  }

  /** A key that came another way: its issues are read from the first. */
  adopt(key: BoardKey): void {
    if (this.#key?.id !== key.id) {
      this.#hold(key);
      void this.#read.ask();
    }
  }

  /** Everything opened and the key that opened it. */
  forget(): void {
    this.#hold(null);
  }

  #hold(key: BoardKey | null): void {
    this.#key?.forget();
    this.#key = key;
    this.#epoch++;
    this.#version = 0;
    this.issues.forget();
    this.#flush.now();
    if (key !== null) {
      this.#current = key.id;
    }
    this.seal.set(key);
  }

  async #ask(): Promise<void> {
    let more = true;
    while (more && this.#hub !== null) {
      const hub = this.#hub;
      const epoch = this.#epoch;
      const request = this.#key === null && canSeal() ? await requestKey() : null;
      const query = {
        seal: this.#key?.id ?? null,
        after: this.#key === null ? 0 : this.#version,
        publicKey: request?.publicKey ?? null,
      };
      const page: Answer<IssuesPage> = await inTime(hub.issues(query));
      if (page.refusal || page.version === undefined) {
        return;
      }
      // Dropped or adopted meanwhile: the question was another one.
      more = epoch !== this.#epoch || (await this.#takePage(page, page.version, request, epoch));
    }
  }

  async #takePage(
    page: Answer<IssuesPage>,
    version: number,
    request: KeyRequest | null,
    epoch: number,
  ): Promise<boolean> {
    const seal = page.seal ?? null;
    this.#current = seal;
    if (seal !== null && seal !== this.#key?.id) {
      if (!page.key || request === null) {
        return this.#startAfresh(page, version);
      }
      const key = await request.unwrap(seal, page.key);
      if (epoch !== this.#epoch) {
        return true;
      }
      this.#hold(key);
    } else if (seal === null && this.#key !== null) {
      this.forget();
    }
    this.#take(version, page, page.issues ?? []);
    return page.more ?? false;
  }

  /** Another seal than the held one: its key is to be asked for. True: now. */
  #startAfresh(page: Answer<IssuesPage>, version: number): boolean {
    const hadKey = this.#key !== null;
    this.forget();
    this.#version = version;
    this.#tell(page);
    return hadKey;
  }

  #take(version: number, news: News, issues: readonly SealedIssue[]): void {
    this.#version = version;
    this.#tell(news);
    if (this.#key !== null) {
      void this.issues.take(this.#key, issues);
    }
  }

  #tell({ sites, bulk }: News): void {
    this.sites.set(sites ?? []);
    // The same news comes with every change of an issue; only another one is worth drawing.
    const known = this.bulk.get();
    this.bulk.set(JSON.stringify(bulk ?? null) === JSON.stringify(known) ? known : (bulk ?? null));
  }
}
