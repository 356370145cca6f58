import type { CardIssue } from '../../connection/boardSession';

/** Fields that move with every change and say nothing by themselves. */
const silent: ReadonlySet<string> = new Set(['updated', 'lastViewed']);

/**
 * Whether Jira brought something else than what was shown: a new reading of the same is no news, nor what somebody
 * changed on the board, nor a field that was not asked for before.
 */
export function isNews(before: CardIssue, now: CardIssue): boolean {
  if (now.source === 'edit' || before.id !== now.id) {
    return false;
  }
  const both = Object.keys(now.fields).filter((id) => id in before.fields && !silent.has(id));
  return before.key !== now.key || both.some((id) => !same(before.fields[id], now.fields[id]));
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
