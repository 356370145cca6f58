import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useAsk } from '../../ui/useAsk';
import { useWatch } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import { useProjects } from '../useProjects';
import { tell } from '../sealed';
import type { IssueType } from '../shapes';

/** Where issues are to be made, as Jira's ids. */
export interface Target {
  readonly project: string;
  readonly type: string;
}

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly onTarget: (target: Target | null) => void;
}

/** The project, among those where Jira lets this person create, and the type of issue (P42, P43). */
export const CreateTarget = ({ session, site, onTarget }: Props) => {
  const [query, setQuery] = useState('');
  const [project, setProject] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const [asking] = useDebouncedValue(query === project?.label ? '' : query.trim(), 300);
  const list = useProjects(deskOf(session).calls, site, true, asking);
  const state = useWatch(list.state);
  const found =
    state.kind === 'shown' ? state.items.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })) : [];
  const data = project === null || found.some(({ value }) => value === project.value) ? found : [project, ...found];
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Project"
          placeholder="Search projects"
          data={data}
          value={project?.value ?? null}
          searchable
          data-autofocus
          searchValue={query}
          onSearchChange={setQuery}
          filter={({ options }) => options}
          nothingFoundMessage={state.kind === 'loading' ? 'Asking Jira…' : 'No project where you may create issues'}
          error={state.kind === 'refused' ? state.message : null}
          onChange={(id) => {
            setProject(data.find(({ value }) => value === id) ?? null);
            onTarget(null);
          }}
        />
        <TypeChoice
          key={project?.value ?? ''}
          session={session}
          site={site}
          project={project?.value ?? null}
          onType={(type) => {
            onTarget(project === null ? null : { project: project.value, type });
          }}
        />
      </Group>
    </>
  );
};

interface TypeProps {
  readonly session: BoardSession;
  readonly site: string;
  readonly project: string | null;
  readonly onType: (type: string) => void;
}

const none = { kind: 'done', value: [] as readonly IssueType[] } as const;

/** What a sticky most likely is: a plain task or story, never an epic where there is anything else. */
const usualTypeOf = (types: readonly IssueType[]): IssueType | undefined =>
  types.find((type) => (type.hierarchyLevel ?? 0) === 0 && /task/iu.test(type.name)) ??
  types.find((type) => (type.hierarchyLevel ?? 0) === 0) ??
  types[0];

/** Sub-tasks need a parent and are left out. */
const TypeChoice = ({ session, site, project, onType }: TypeProps) => {
  const [picked, setPicked] = useState<{ readonly project: string; readonly type: string } | null>(null);
  const choose = useRef(onType);
  useEffect(() => {
    choose.current = onType;
  });
  const { asked } = useAsk(`${site}/${project ?? ''}`, (signal) =>
    project === null ? Promise.resolve(none) : deskOf(session).calls.createTypes(site, project, signal),
  );
  const types = asked.kind === 'done' ? asked.value.filter((candidate) => candidate.subtask !== true) : [];
  const first = usualTypeOf(types)?.id ?? null;
  // A project comes with its usual type; it can be changed.
  const type = picked !== null && picked.project === project ? picked.type : first;
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
        onChange={(id) => {
          if (id !== null && project !== null) {
            setPicked({ project, type: id });
          }
        }}
      />
      {asked.kind === 'refused' && (
        <Text size="xs" c="red.9" role="alert">
          {tell(asked)}
        </Text>
      )}
    </div>
  );
};
