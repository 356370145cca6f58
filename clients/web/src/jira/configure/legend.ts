import type { BoardSession, LegendField } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { type FieldSpec, specOf } from '../fields/spec';

const untyped = { type: 'unknown' };

/** A field as it is shown, by what the site says of it; who may edit it is another question. */
export const specOfLegend = ({ id, name, schema }: LegendField, points: string | null): FieldSpec => ({
  ...specOf(id, { name, required: false, schema: schema ?? untyped }, points),
  reason: null,
});

/** A site's field by its id; null while its name is not here. */
export function legendSpec(session: BoardSession, site: string, id: string, points: string | null): FieldSpec | null {
  const field = session.legends.get(site)?.fields.find((candidate) => candidate.id === id);
  return field === undefined ? null : specOfLegend(field, points);
}

export function useLegend(session: BoardSession, site: string): readonly LegendField[] {
  return useWatchKey(session.legends, site)?.fields ?? none;
}

const none: readonly LegendField[] = [];
