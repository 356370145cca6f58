import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import type { Target } from './CreateTarget';
import type { Progress } from './job/conversion';
import { failuresOf } from './job/failures';
import type { Fate } from './job/fate';
import { begin, runningOf } from './job/running';
import { type Likenesses, useLikeness } from './likeness/useLikeness';
import { remember, valuesFor } from './memory';
import { type FormPlan, troubles, type Values } from './plan';
import { fieldMessages, isOpen, orderOf, type Row, rowsOf, wrongSummary } from './rows';

interface Given {
  readonly session: BoardSession;
  readonly items: readonly ItemId[];
  readonly target: Target;
  readonly plan: FormPlan;
}

/** The form as it is filled in, and what became of what was sent. */
export interface Filling {
  readonly rows: readonly Row[];
  readonly values: Values;
  readonly fates: ReadonlyMap<ItemId, Fate>;
  readonly likenesses: Likenesses;
  /** Jira's words, or ours, about fields of the form. */
  readonly messages: ReadonlyMap<string, string>;
  readonly open: readonly Row[];
  /** Those that look like an issue, and nobody has decided yet. */
  readonly undecided: readonly Row[];
  /** What is being made, here or since before this dialog opened; null: nothing. */
  readonly progress: Progress | null;
  readonly going: boolean;
  readonly ready: boolean;
  readonly fill: (field: string, value: unknown) => void;
  readonly change: (item: ItemId, change: Partial<Row>) => void;
  readonly create: () => void;
}

/** Clicks that come this soon after an answer were meant for what stood there before it. */
const settling = 700;

export function useFilling({ session, items, target, plan }: Given): Filling {
  const [rows, setRows] = useState(() => rowsOf(session, items));
  const [values, setValues] = useState<Values>(() => valuesFor(session, target));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [fates, setFates] = useState<ReadonlyMap<ItemId, Fate>>(() => formerFates(session, rows));
  const conversion = useWatch(runningOf(session));
  const ended = useRef(-settling);
  const watching = useWatching();
  const progress = useWatch(conversion?.progress ?? idle);
  const all = useMemo(() => new Map([...fates, ...(progress?.fates ?? [])]), [fates, progress]);
  const open = rows.filter((row) => isOpen(row, all.get(row.item)));
  const { found, ready } = useLikeness(
    session,
    open.map(({ item, summary }) => ({ key: item, text: summary })),
  );
  const undecided = open.filter((row) => row.decision === 'undecided' && (found.get(row.item)?.length ?? 0) > 0);
  const missing = troubles(plan, values);
  const told = [...fieldMessages(fates.values())].filter(([field]) => !touched.has(field));
  return {
    rows,
    values,
    fates: all,
    likenesses: found,
    messages: new Map(told),
    open,
    undecided,
    progress,
    going: conversion !== null,
    ready:
      ready &&
      undecided.length === 0 &&
      open.length > 0 &&
      missing.size === 0 &&
      open.every((row) => wrongSummary(row) === null),
    fill: (field, value) => {
      setValues((before) => ({ ...before, [field]: value }));
      setTouched((before) => new Set([...before, field]));
    },
    change: (item, change) => {
      setRows((before) => before.map((row) => (row.item === item ? { ...row, ...change } : row)));
    },
    create: () => {
      if (conversion !== null || performance.now() - ended.current < settling) {
        return;
      }
      remember(session, { target, values });
      setTouched(new Set());
      const order = orderOf(
        { site: target.site, project: target.project.value, type: target.type },
        plan,
        values,
        open,
      );
      const begun = begin(session, order, () => watching.current);
      const stop = begun.progress.subscribe(() => {
        const now = begun.progress.get();
        if (!now.going) {
          stop();
          ended.current = performance.now();
          setFates((before) => new Map([...before, ...now.fates]));
        }
      });
    },
  };
}

const idle = { get: () => null, subscribe: () => () => undefined };

/** What Jira said the last time about these. */
const formerFates = (session: BoardSession, rows: readonly Row[]): ReadonlyMap<ItemId, Fate> =>
  new Map(
    rows.flatMap(({ item }) => {
      const failure = failuresOf(session).get(item);
      return failure === undefined ? [] : [[item, { kind: 'failed', ...failure }] as const];
    }),
  );

/** Whether the dialog is still shown. */
function useWatching() {
  const watching = useRef(true);
  useEffect(() => {
    watching.current = true;
    return () => {
      watching.current = false;
    };
  }, []);
  return watching;
}
