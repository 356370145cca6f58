import type { CardIssue } from '../../connection/boardSession';

/** Sources of what Jira tells or is asked by itself, without anybody pressing anything. */
const bySync: ReadonlySet<CardIssue['source']> = new Set(['webhook', 'poll']);

/** Fields that move with every change and say nothing by themselves. */
const silent: ReadonlySet<string> = new Set(['updated', 'lastViewed']);

/** Whether what sync brought says something else than what was shown; a new reading of the same is no news. */
export function isNews(before: CardIssue, now: CardIssue): boolean {
  if (!bySync.has(now.source) || before.id !== now.id) {
    return false;
  }
  const ids = new Set([...Object.keys(before.fields), ...Object.keys(now.fields)]);
  return before.key !== now.key || [...ids].some((id) => !silent.has(id) && !same(before.fields[id], now.fields[id]));
}

/** Whether two values of Jira's are the same, whatever the order of their names. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return (one ?? null) === (other ?? null);
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const [left, right] = [one as Fields, other as Fields];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => name in right && same(left[name], right[name]))
  );
}

type Fields = Readonly<Record<string, unknown>>;
