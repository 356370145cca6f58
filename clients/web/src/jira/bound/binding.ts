import type { BoardItem } from '../../contract/contract.gen';
import type { CardIssue, LegendField } from '../../connection/boardSession';
import { statusOf } from '../card/read';

/** What a frame is bound to in Jira, by ids only; `project` is where it was chosen (B13). */
export type Binding = { readonly site: string; readonly project: string } & (
  { readonly kind: 'sprint' | 'status'; readonly id: string } | { readonly kind: 'backlog' }
);

/** A frame's binding, as FrameBinding.cs has it; null: it is not bound, or no frame. */
export function bindingOf(item: BoardItem | undefined): Binding | null {
  const { site, issue } = item?.kind === 'Frame' ? item : { site: null, issue: null };
  const [kind, id, project] = issue?.split(':') ?? [];
  if (site === null || id === undefined) {
    return null;
  }
  if (kind === 'backlog') {
    return { site, kind, project: id };
  }
  return (kind === 'sprint' || kind === 'status') && project !== undefined ? { site, kind, id, project } : null;
}

/** The frame bound to something, or to nothing. */
export const bound = (frame: BoardItem, binding: Binding | null): BoardItem => ({
  ...frame,
  site: binding?.site ?? null,
  issue: binding === null ? null : wordOf(binding),
});

const wordOf = (binding: Binding): string =>
  binding.kind === 'backlog' ? `backlog:${binding.project}` : `${binding.kind}:${binding.id}:${binding.project}`;

/** Where its name is found; the same for every frame that is bound to the same thing. */
export const nameKey = (site: string, kind: 'sprint' | 'status', id: string): string => `${site}/${kind}/${id}`;

/** Whether two frames stand for the same thing, whatever project it was chosen in. */
export const isSame = (one: Binding, other: Binding): boolean =>
  one.site === other.site &&
  one.kind === other.kind &&
  (one.kind === 'backlog' || other.kind === 'backlog' || one.id === other.id);

const sprintKind = 'com.pyxis.greenhopper.jira:gh-sprint';

/** The open sprint that an issue is in; null: none; undefined: that is not known here. */
export function sprintOf(
  issue: CardIssue,
  legend: readonly LegendField[],
): { readonly id: string; readonly name: string } | null | undefined {
  const fields = legend.filter(({ schema }) => schema?.custom === sprintKind);
  if (fields.length === 0 || !('status' in issue.fields)) {
    return undefined;
  }
  const open = fields
    .flatMap(({ id }) => issue.fields[id] ?? [])
    .map((sprint) => sprint as { readonly id?: unknown; readonly name?: unknown; readonly state?: unknown })
    .filter(({ state }) => state === 'active' || state === 'future')
    .at(-1);
  return open === undefined ? null : { id: String(open.id), name: String(open.name) };
}

/** Whether Jira has an issue where a frame says; null: that is not known here. */
export function isThere(binding: Binding, issue: CardIssue, legend: readonly LegendField[]): boolean | null {
  if (binding.kind === 'status') {
    const { id } = statusOf(issue.fields['status']);
    return id === '' ? null : id === binding.id;
  }
  const sprint = sprintOf(issue, legend);
  if (sprint === undefined) {
    return null;
  }
  return binding.kind === 'backlog' ? sprint === null : sprint?.id === binding.id;
}
