import { listOf, liveSprint, partsOf } from '../parts';
import { heldBy, type Pick } from '../picks';
import type { FieldSpec } from '../spec';
import { ways } from '../ways';

/** The one thing that a field holds now, as a pick; an issue's sprints are a list, of which the open one counts. */
export function heldOne(spec: FieldSpec, value: unknown): Pick | null {
  const one = spec.kind === 'sprint' ? liveSprint(value) : value;
  const said = spec.kind === 'sprint' ? (held: unknown) => ways.sprint.shown([held]) : ways[spec.kind].shown;
  return heldBy({ ...spec, many: false }, one, said)[0] ?? null;
}

/** The field's value once this is picked, or nothing. */
export function valueWith(spec: FieldSpec, value: unknown, pick: Pick | null): unknown {
  if (spec.kind !== 'sprint') {
    return pick?.value ?? null;
  }
  const past = listOf(value).filter((sprint) => partsOf(sprint)['state'] === 'closed');
  return pick === null ? past : [...past, pick.value];
}

/** The things that a list holds now, as picks. */
export const heldMany = (spec: FieldSpec, value: unknown): readonly Pick[] =>
  heldBy(spec, value, (one) => ways[spec.kind].shown([one]));
