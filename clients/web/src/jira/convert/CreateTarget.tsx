import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import { useProjects } from '../useProjects';
import { rememberedOf } from './memory';
import { TypeChoice } from './TypeChoice';

interface Chosen {
  readonly value: string;
  readonly label: string;
}

/** Where issues are to be made. */
export interface Target {
  readonly site: string;
  /** By its id; the label is what people read. */
  readonly project: Chosen;
  readonly type: string;
}

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly onTarget: (target: Target | null) => void;
}

/** The project, among those where Jira lets this person create, and the type of issue (P42, P43). */
export const CreateTarget = ({ session, site, onTarget }: Props) => {
  const [last] = useState(() => rememberedOf(session)?.target);
  const before = last?.site === site ? last : undefined;
  const [project, setProject] = useState<Chosen | null>(before?.project ?? null);
  const [query, setQuery] = useState(before?.project.label ?? '');
  const [asking] = useDebouncedValue(query === project?.label ? '' : query.trim(), 300);
  const list = useProjects(deskOf(session).calls, site, true, asking);
  const state = useWatch(list.state);
  const found =
    state.kind === 'shown' ? state.items.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })) : [];
  const data = project === null || found.some(({ value }) => value === project.value) ? found : [project, ...found];
  return (
    <Group grow align="flex-start">
      <Select
        label="Project"
        placeholder="Search projects"
        data={data}
        value={project?.value ?? null}
        searchable
        allowDeselect={false}
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
        before={before !== undefined && before.project.value === project?.value ? before.type : null}
        onType={(type) => {
          onTarget(project === null ? null : { site, project, type });
        }}
      />
    </Group>
  );
};
