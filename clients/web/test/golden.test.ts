import { readFileSync } from 'node:fs';
import { decode, encode } from '@msgpack/msgpack';
import { expect, test } from 'vitest';
import type * as contract from '../src/contract/contract.gen';

/** All keys of a record, checked against its TypeScript twin by the compiler. */
const keys = <T>(named: Record<keyof T, true>): readonly string[] => Object.keys(named).sort();

const SHAPES: Record<string, readonly string[] | number> = {
  BoardFrame: keys<contract.BoardFrame>({ from: true, to: true, operations: true, pointers: true, drags: true }),
  BoardItem: keys<contract.BoardItem>({
    kind: true,
    x: true,
    y: true,
    width: true,
    height: true,
    z: true,
    colour: true,
    text: true,
    site: true,
    issue: true,
    border: true,
    converting: true,
    labels: true,
    estimate: true,
    link: true,
    origin: true,
  }),
  BulkProgress: keys<contract.BulkProgress>({
    run: true,
    site: true,
    person: true,
    name: true,
    phase: true,
    total: true,
    done: true,
    failed: true,
    skipped: true,
    unknown: true,
    startedAt: true,
    endedAt: true,
    trouble: true,
  }),
  CatchUp: keys<contract.CatchUp>({ revision: true, from: true, operations: true, snapshot: true, refusal: true }),
  ChangeAnswer: keys<contract.ChangeAnswer>({ id: true, revision: true, refused: true, refusal: true }),
  ChangeBatch: keys<contract.ChangeBatch>({ id: true, operations: true }),
  DragSample: 4 satisfies contract.DragSample['length'],
  IssuesChange: keys<contract.IssuesChange>({
    from: true,
    to: true,
    seal: true,
    sites: true,
    issues: true,
    bulk: true,
  }),
  IssuesDropped: keys<contract.IssuesDropped>({ to: true, reason: true, sites: true, bulk: true }),
  IssuesPage: keys<contract.IssuesPage>({
    version: true,
    seal: true,
    key: true,
    sites: true,
    issues: true,
    more: true,
    refusal: true,
    bulk: true,
  }),
  IssuesQuery: keys<contract.IssuesQuery>({ seal: true, after: true, publicKey: true }),
  ItemEntry: keys<contract.ItemEntry>({ id: true, item: true }),
  ItemPatch: keys<contract.ItemPatch>({
    x: true,
    y: true,
    width: true,
    height: true,
    z: true,
    colour: true,
    text: true,
    border: true,
    labels: true,
    estimate: true,
    link: true,
    origin: true,
  }),
  JoinBoard: keys<contract.JoinBoard>({ board: true, known: true }),
  Joined: keys<contract.Joined>({ you: true, name: true, board: true, roster: true, pulse: true, refusal: true }),
  OnlyRefusal: ['refusal'],
  PointerSample: 4 satisfies contract.PointerSample['length'],
  Pointing: keys<contract.Pointing>({ x: true, y: true, hidden: true, drags: true }),
  Pulse: keys<contract.Pulse>({ revision: true, roster: true, issues: true, seal: true }),
  Refusal: keys<contract.Refusal>({ code: true, sentence: true, tryAgain: true, afterSeconds: true }),
  RefusedOperation: keys<contract.RefusedOperation>({ index: true, refusal: true }),
  RosterChange: keys<contract.RosterChange>({ from: true, to: true, here: true, gone: true }),
  RosterEntry: keys<contract.RosterEntry>({ handle: true, person: true, name: true, role: true, colour: true }),
  RosterState: keys<contract.RosterState>({ version: true, entries: true, refusal: true }),
  SealedIssue: keys<contract.SealedIssue>({ site: true, issue: true, version: true, state: true, sealed: true }),
  SiteStatus: keys<contract.SiteStatus>({
    site: true,
    phase: true,
    reader: true,
    readAt: true,
    expiresAt: true,
    loaded: true,
    total: true,
    connected: true,
    trouble: true,
    quotaLimit: true,
    quotaLeft: true,
    waitUntil: true,
  }),
  WireOperation: 7 satisfies contract.WireOperation['length'],
  WrappedKey: keys<contract.WrappedKey>({ publicKey: true, wrapped: true }),
};

const golden = JSON.parse(
  readFileSync(new URL('../../protocol/golden/golden.json', import.meta.url), 'utf8'),
) as Record<string, string>;

test('every record of the contract has golden bytes and a twin', () => {
  expect(Object.keys(golden).sort()).toEqual(Object.keys(SHAPES).sort());
});

test.each(Object.entries(golden))('%s as the server writes it is what TypeScript expects', (name, hex) => {
  const record = decode(new Uint8Array(Buffer.from(hex, 'hex')));
  const shape = Array.isArray(record) ? record.length : Object.keys(record as object).sort();
  expect(shape).toEqual(SHAPES[name]);
  expect(decode(encode(record))).toEqual(record);
});
