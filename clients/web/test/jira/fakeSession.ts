import type { BoardItem, BulkProgress, Refusal, RosterEntry, SiteStatus } from '../../src/contract/contract.gen';
import type {
  BoardSession,
  CardContent,
  CardIssue,
  IssueKey,
  ItemId,
  Line,
  Operation,
  OpenSeal,
  OutsideStep,
  SiteLegend,
} from '../../src/connection/boardSession';
import { issueKey } from '../../src/connection/boardSession';
import { Cell, KeyedStore } from '../../src/ui/store';

/** A seal that leaves everything readable and says, ahead of it, what it was sealed for. */
export const openSeal = (id: string): OpenSeal => ({
  id,
  close: (plain, purpose) => Promise.resolve(utf8(`${id}|${purpose}|${text(plain)}`)),
  open: (sealed, purpose) => {
    const head = `${id}|${purpose}|`;
    const all = text(sealed);
    return all.startsWith(head) ? Promise.resolve(utf8(all.slice(head.length))) : Promise.reject(new Error('not this'));
  },
});

export const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const ada: RosterEntry = { handle: 1, person: 'ada', name: 'Ada Byte', role: 'Member', colour: '#1b665a' };

export const live = (connected: readonly string[]): SiteStatus => ({
  site: 's1',
  phase: 'Live',
  reader: 'ada',
  readAt: 1000,
  expiresAt: null,
  loaded: 1,
  total: 1,
  connected,
  trouble: null,
  quotaLimit: null,
  quotaLeft: null,
  waitUntil: null,
});

export const sticky = (words: string): BoardItem => ({
  kind: 'Sticky',
  x: 0,
  y: 0,
  width: 168,
  height: 168,
  z: 1,
  colour: 'yellow',
  text: words,
  site: null,
  issue: null,
  border: null,
  converting: null,
  labels: null,
  estimate: null,
  link: null,
  origin: null,
});

export const card: BoardItem = {
  ...sticky(''),
  kind: 'Card',
  width: 280,
  height: 148,
  text: null,
  site: 's1',
  issue: '7',
};

export const issue: CardIssue = {
  id: '7',
  key: 'NW-7',
  url: 'https://northwind.example/browse/NW-7',
  points: 'customfield_1',
  readAt: 1000,
  source: 'read',
  fields: {
    summary: 'Cursor lags',
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    issuetype: { id: '2', name: 'Bug', hierarchyLevel: 0 },
    priority: { id: '3', name: 'High' },
    assignee: { accountId: 'a1', displayName: 'Ada Byte' },
    customfield_1: 3,
  },
};

/** A session whose parts a test sets by hand. */
export class FakeSession implements BoardSession {
  readonly board = 'b1';
  readonly line = new Cell<Line>({ kind: 'open' });
  readonly you = new Cell<RosterEntry | null>(ada);
  readonly name = new Cell('Board');
  readonly roster = new Cell<readonly RosterEntry[]>([ada]);
  readonly sites = new Cell<readonly SiteStatus[]>([live(['ada'])]);
  readonly bulk = new Cell<BulkProgress | null>(null);
  readonly seal = new Cell<OpenSeal | null>(openSeal('seal1'));
  readonly canUndo = new Cell(false);
  readonly canRedo = new Cell(false);
  readonly changes: (readonly Operation[])[] = [];
  readonly issueStore = new KeyedStore<IssueKey, CardContent>();
  readonly itemStore = new KeyedStore<ItemId, BoardItem>();
  readonly #itemKeys = new Cell<readonly ItemId[]>([]);
  readonly #issueKeys = new Cell<readonly IssueKey[]>([]);
  seals: (OpenSeal | Refusal)[] = [];

  readonly items = { get: this.itemStore.get, subscribe: this.itemStore.subscribe, keys: this.#itemKeys };
  readonly settingStore = new KeyedStore<ItemId, BoardItem>();
  readonly legendStore = new KeyedStore<string, SiteLegend>();
  readonly steps: OutsideStep[] = [];
  readonly settings = {
    get: this.settingStore.get,
    subscribe: this.settingStore.subscribe,
    keys: new Cell<readonly ItemId[]>([]),
  };
  readonly legends = {
    get: this.legendStore.get,
    subscribe: this.legendStore.subscribe,
    keys: new Cell<readonly string[]>([]),
  };
  readonly issues = { get: this.issueStore.get, subscribe: this.issueStore.subscribe, keys: this.#issueKeys };

  put(id: string, item: BoardItem): void {
    this.itemStore.set(id as ItemId, item);
    this.#itemKeys.set([...this.#itemKeys.get(), id as ItemId]);
  }

  show(content: CardContent): void {
    this.issueStore.set(issueKey('s1', '7'), content);
  }

  ensureSeal = (): Promise<OpenSeal | Refusal> => Promise.resolve(this.seals.shift() ?? openSeal('seal1'));
  change = (operations: readonly Operation[]): void => {
    this.changes.push(operations);
  };
  readonly hands = { pointers: new Map(), drags: new Map(), subscribe: () => () => undefined };
  point = (): void => undefined;
  readonly unsent = 0;
  undo = (): void => undefined;
  redo = (): void => undefined;
  outside = (step: OutsideStep): void => {
    this.steps.push(step);
  };
  onRefused = (): (() => void) => () => undefined;
  leave = (): void => undefined;
}
