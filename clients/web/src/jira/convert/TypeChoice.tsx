import { Select, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useAsk } from '../../ui/useAsk';
import { deskOf } from '../card/desk';
import { tell } from '../sealed';
import type { IssueType } from '../shapes';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly project: string | null;
  /** The type that was made last, to begin with. */
  readonly before: string | null;
  readonly onType: (type: string) => void;
}

const none = { kind: 'done', value: [] as readonly IssueType[] } as const;

/** What a sticky most likely is: a plain task or story, never an epic or a sub-task where there is anything else. */
const usualTypeOf = (types: readonly IssueType[]): IssueType | undefined => {
  const plain = types.filter((type) => (type.hierarchyLevel ?? 0) === 0 && type.subtask !== true);
  return plain.find((type) => /task/iu.test(type.name)) ?? plain[0] ?? types[0];
};

/** The types of the project; sub-tasks ask for their parent below (P43). */
export const TypeChoice = ({ session, site, project, before, onType }: Props) => {
  const [picked, setPicked] = useState(before);
  const choose = useRef(onType);
  useEffect(() => {
    choose.current = onType;
  });
  const { asked } = useAsk(`${site}/${project ?? ''}`, (signal) =>
    project === null ? Promise.resolve(none) : deskOf(session).calls.createTypes(site, project, signal),
  );
  const types = asked.kind === 'done' ? asked.value : [];
  // A project comes with its usual type; it can be changed.
  const type = types.find(({ id }) => id === picked)?.id ?? usualTypeOf(types)?.id ?? null;
  useEffect(() => {
    if (type !== null) {
      choose.current(type);
    }
  }, [project, type]);
  return (
    <div>
      <Select
        label="Issue type"
        placeholder={project === null ? 'Choose a project first' : 'Choose a type'}
        disabled={project === null || asked.kind === 'loading'}
        data={types.map(({ id, name }) => ({ value: id, label: name }))}
        value={type}
        allowDeselect={false}
        onChange={setPicked}
      />
      {asked.kind === 'refused' && (
        <Text size="xs" c="red.9" role="alert">
          {tell(asked)}
        </Text>
      )}
    </div>
  );
};
