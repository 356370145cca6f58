import { Button, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Loading } from '../../ui/Loading';
import { toneOf } from '../../ui/initials';
import { useWatch } from '../../ui/useWatch';
import type { JiraCalls } from '../calls';
import { useProjects } from '../useProjects';
import type { Project } from '../shapes';
import css from './Import.module.css';

interface Props {
  readonly calls: JiraCalls;
  readonly site: string;
  readonly chosen: string | null;
  readonly onChoose: (project: Project) => void;
}

/** The projects that Jira shows to this person, the most recent first, found as one types (P15, P16). */
export const Projects = ({ calls, site, chosen, onChoose }: Props) => {
  const [query, setQuery] = useState('');
  const [asking] = useDebouncedValue(query.trim(), 300);
  const list = useProjects(calls, site, false, asking);
  const state = useWatch(list.state);
  return (
    <div className={css.projects}>
      <TextInput
        aria-label="Search projects"
        placeholder="Search projects"
        leftSection={<IconSearch size={16} />}
        value={query}
        data-autofocus
        onChange={(event) => {
          setQuery(event.currentTarget.value);
        }}
      />
      <ScrollArea flex={1} mt="xs" type="auto">
        {state.kind === 'loading' && <Loading label="Asking Jira for the projects" height={120} />}
        {state.kind === 'refused' && (
          <Text size="sm" c="red.9" p="xs" role="alert">
            {state.message}
          </Text>
        )}
        {state.kind === 'shown' && (
          <>
            {state.items.length === 0 && (
              <Text size="sm" c="dimmed" p="xs">
                No project like that which you may see.
              </Text>
            )}
            {state.items.map((project) => (
              <ProjectRow key={project.id} project={project} chosen={project.id === chosen} onChoose={onChoose} />
            ))}
            {state.next !== null && (
              <Button
                variant="subtle"
                size="xs"
                fullWidth
                loading={state.tail === 'loading'}
                onClick={() => void list.more()}
              >
                More projects
              </Button>
            )}
          </>
        )}
      </ScrollArea>
    </div>
  );
};

interface RowProps {
  readonly project: Project;
  readonly chosen: boolean;
  readonly onChoose: (project: Project) => void;
}

const ProjectRow = ({ project, chosen, onChoose }: RowProps) => (
  <UnstyledButton
    className={css.project}
    aria-pressed={chosen}
    onClick={() => {
      onChoose(project);
    }}
  >
    <span className={css.projectMark} style={{ background: toneOf(project.key) }} aria-hidden="true">
      {project.key.slice(0, 2)}
    </span>
    <span className={css.projectWords}>
      <span className={css.projectName}>{project.name}</span>
      <span className={css.projectKey}>{project.key}</span>
    </span>
  </UnstyledButton>
);
