import type { BoardSession, CardIssue } from '../../connection/boardSession';
import { type TypeKind, typeIdOf, typeOf } from '../card/read';

/** An issue type that stands on the board, with an issue of it to ask Jira about. */
export interface BoardType {
  readonly site: string;
  readonly id: string;
  readonly name: string;
  readonly kind: TypeKind;
  readonly sample: CardIssue;
  readonly count: number;
}

/** The issue types of the cards that are open here, in the order of their names. */
export function typesOn(session: BoardSession): readonly BoardType[] {
  const types = new Map<string, BoardType>();
  for (const key of session.issues.keys.get()) {
    const content = session.issues.get(key);
    if (content?.kind === 'live') {
      const { issue } = content;
      const site = key.slice(0, -issue.id.length - 1);
      const id = typeIdOf(issue.fields['issuetype']);
      const known = types.get(`${site}/${id}`);
      if (id !== '') {
        const { name, kind } = typeOf(issue.fields['issuetype']);
        types.set(
          `${site}/${id}`,
          known ? { ...known, count: known.count + 1 } : { site, id, name, kind, sample: issue, count: 1 },
        );
      }
    }
  }
  return [...types.values()].sort((one, other) => one.name.localeCompare(other.name));
}
