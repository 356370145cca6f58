// Generated from clients/protocol by the contract test. Never edited by hand.

export interface BoardFrame {
  readonly from: number;
  readonly to: number;
  readonly operations: readonly WireOperation[];
  readonly pointers: readonly PointerSample[];
  readonly drags: readonly DragSample[];
}

export interface BoardItem {
  readonly kind: ItemKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly z: number;
  readonly colour: string | null;
  readonly text: string | null;
  readonly site: string | null;
  readonly issue: string | null;
  readonly border: string | null;
  readonly converting: string | null;
  readonly labels: string | null;
  readonly estimate: string | null;
  readonly link: string | null;
  readonly origin: string | null;
}

export type BoardRole = 'Guest' | 'Member' | 'Facilitator';

export type BulkPhase = 'Running' | 'Waiting' | 'Stopping' | 'Ended';

export interface BulkProgress {
  readonly run: string;
  readonly site: string;
  readonly person: string;
  readonly name: string;
  readonly phase: BulkPhase;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly trouble: Refusal | null;
}

export interface CatchUp {
  readonly revision: number;
  readonly from: number;
  readonly operations: readonly WireOperation[] | null;
  readonly snapshot: readonly ItemEntry[] | null;
  readonly refusal: Refusal | null;
}

export interface ChangeAnswer {
  readonly id: string;
  readonly revision: number;
  readonly refused: readonly RefusedOperation[];
  readonly refusal: Refusal | null;
}

export interface ChangeBatch {
  readonly id: string;
  readonly operations: readonly WireOperation[];
}

export type DragSample = readonly [handle: number, id: string, x: number, y: number];

export type DropReason = 'LastConnectedLeft' | 'TwentyFourHours' | 'Purged';

export type IssueState = 'Live' | 'Missing' | 'Gone';

export interface IssuesChange {
  readonly from: number;
  readonly to: number;
  readonly seal: string | null;
  readonly sites: readonly SiteStatus[];
  readonly issues: readonly SealedIssue[];
  readonly bulk: BulkProgress | null;
}

export interface IssuesDropped {
  readonly to: number;
  readonly reason: DropReason;
  readonly sites: readonly SiteStatus[];
  readonly bulk: BulkProgress | null;
}

export interface IssuesPage {
  readonly version: number;
  readonly seal: string | null;
  readonly key: WrappedKey | null;
  readonly sites: readonly SiteStatus[];
  readonly issues: readonly SealedIssue[];
  readonly more: boolean;
  readonly refusal: Refusal | null;
  readonly bulk: BulkProgress | null;
}

export interface IssuesQuery {
  readonly seal: string | null;
  readonly after: number;
  readonly publicKey: Uint8Array | null;
}

export interface ItemEntry {
  readonly id: string;
  readonly item: BoardItem;
}

export type ItemKind = 'Sticky' | 'Card' | 'Text' | 'Frame' | 'ImportButton' | 'CardFields' | 'PlainCard';

export interface ItemPatch {
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly z: number | null;
  readonly colour: string | null;
  readonly text: string | null;
  readonly border: string | null;
  readonly labels: string | null;
  readonly estimate: string | null;
  readonly link: string | null;
  readonly origin: string | null;
}

export interface JoinBoard {
  readonly board: string;
  readonly known: number | null;
}

export interface Joined {
  readonly you: RosterEntry | null;
  readonly name: string | null;
  readonly board: CatchUp | null;
  readonly roster: RosterState | null;
  readonly pulse: Pulse | null;
  readonly refusal: Refusal | null;
}

export type OperationKind = 'Put' | 'Set' | 'Move' | 'Delete';

export type PointerSample = readonly [handle: number, x: number, y: number, hidden: boolean];

export interface Pointing {
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
  readonly drags: readonly DragSample[];
}

export interface Pulse {
  readonly revision: number;
  readonly roster: number;
  readonly issues: number;
  readonly seal: string | null;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly tryAgain: boolean;
  readonly afterSeconds: number | null;
}

export type RefusalCode = 'NotSignedIn' | 'NotFound' | 'NotAllowed' | 'NotOnABoard' | 'Invalid' | 'TooLarge' | 'BoardFull' | 'EmailTaken' | 'WrongPassword' | 'LinkExpired' | 'CardsComeFromJira' | 'GuestsWatchJira' | 'JiraNotConnected' | 'JiraReconnect' | 'JiraElsewhere' | 'JiraRefused' | 'JiraSlow' | 'JiraWait' | 'JiraUnreachable' | 'JiraNonsense' | 'JiraConflict' | 'IssueNotVisible' | 'SealGone' | 'AlreadyConverting' | 'OutcomeUnknown' | 'PlanLacksJira' | 'TooManyRequests' | 'Unavailable' | 'Unexpected' | 'BulkRunning';

export interface RefusedOperation {
  readonly index: number;
  readonly refusal: Refusal;
}

export interface RosterChange {
  readonly from: number;
  readonly to: number;
  readonly here: readonly RosterEntry[];
  readonly gone: readonly number[];
}

export interface RosterEntry {
  readonly handle: number;
  readonly person: string;
  readonly name: string;
  readonly role: BoardRole;
  readonly colour: string;
}

export interface RosterState {
  readonly version: number;
  readonly entries: readonly RosterEntry[];
  readonly refusal: Refusal | null;
}

export interface SealedIssue {
  readonly site: string;
  readonly issue: string;
  readonly version: number;
  readonly state: IssueState;
  readonly sealed: Uint8Array | null;
}

export type SitePhase = 'Empty' | 'Loading' | 'Live' | 'Waiting' | 'Failed';

export interface SiteStatus {
  readonly site: string;
  readonly phase: SitePhase;
  readonly reader: string | null;
  readonly readAt: number | null;
  readonly expiresAt: number | null;
  readonly loaded: number;
  readonly total: number;
  readonly connected: readonly string[];
  readonly trouble: Refusal | null;
  readonly quotaLimit: number | null;
  readonly quotaLeft: number | null;
  readonly waitUntil: number | null;
}

export type WireOperation = readonly [kind: OperationKind, id: string, by: number, x: number, y: number, item: BoardItem | null, patch: ItemPatch | null];

export interface WrappedKey {
  readonly publicKey: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** What the generated proxies need of a hub connection. */
export interface HubLine {
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  send(method: string, ...args: unknown[]): Promise<void>;
  on(method: string, handler: (...args: never[]) => void): void;
}

export interface BoardHub {
  join(request: JoinBoard): Promise<Joined>;
  change(batch: ChangeBatch): Promise<ChangeAnswer>;
  point(pointing: Pointing): Promise<void>;
  catchUp(revision: number): Promise<CatchUp>;
  roster(): Promise<RosterState>;
  issues(query: IssuesQuery): Promise<IssuesPage>;
}

export function boardHub(line: HubLine): BoardHub {
  return {
    join: (request) => line.invoke('Join', request),
    change: (batch) => line.invoke('Change', batch),
    point: (pointing) => line.send('Point', pointing),
    catchUp: (revision) => line.invoke('CatchUp', revision),
    roster: () => line.invoke('Roster'),
    issues: (query) => line.invoke('Issues', query),
  };
}

export interface BoardClient {
  frame(frame: BoardFrame): void;
  pulse(pulse: Pulse): void;
  rosterChanged(change: RosterChange): void;
  issuesChanged(change: IssuesChange): void;
  issuesDropped(dropped: IssuesDropped): void;
  renamed(name: string): void;
  closed(why: Refusal): void;
}

export function listen(line: HubLine, client: BoardClient): void {
  line.on('Frame', (frame: BoardFrame) => {
    client.frame(frame);
  });
  line.on('Pulse', (pulse: Pulse) => {
    client.pulse(pulse);
  });
  line.on('RosterChanged', (change: RosterChange) => {
    client.rosterChanged(change);
  });
  line.on('IssuesChanged', (change: IssuesChange) => {
    client.issuesChanged(change);
  });
  line.on('IssuesDropped', (dropped: IssuesDropped) => {
    client.issuesDropped(dropped);
  });
  line.on('Renamed', (name: string) => {
    client.renamed(name);
  });
  line.on('Closed', (why: Refusal) => {
    client.closed(why);
  });
}
