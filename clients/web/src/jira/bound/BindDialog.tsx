import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { boardPath } from '../../app/router';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import type { Site } from '../connection';
import { JiraGate } from '../JiraGate';
import { useProjects } from '../useProjects';
import { type Binding, bindingOf, bound } from './binding';
import { Targets } from './Targets';

interface Props {
  readonly session: BoardSession;
  /** The frame; null: the dialog is closed. */
  readonly frame: ItemId | null;
  readonly onClose: () => void;
}

/** Chooses what happens in Jira to cards that are dropped into a frame (B13). */
export const BindDialog = ({ session, frame, onClose }: Props) => (
  <Modal opened={frame !== null} onClose={onClose} title="Bind this frame to Jira" size={520}>
    {frame !== null && (
      <JiraGate returnTo={boardPath(session.board)}>
        {({ sites }) => <Choose session={session} frame={frame} sites={sites} onClose={onClose} />}
      </JiraGate>
    )}
  </Modal>
);

const Choose = ({
  session,
  frame,
  sites,
  onClose,
}: Omit<Props, 'frame'> & { readonly frame: ItemId; readonly sites: readonly Site[] }) => {
  const before = bindingOf(session.items.get(frame));
  const [site, setSite] = useState(before?.site ?? sites[0]?.id ?? '');
  const [project, setProject] = useState<string | null>(before?.project ?? null);
  const bind = (binding: Binding | null): void => {
    const item = session.items.get(frame);
    if (item !== undefined) {
      session.change([{ kind: 'put', id: frame, item: bound(item, binding) }]);
    }
    onClose();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Cards that somebody with a Jira connection drops into this frame move there in Jira, in that person’s name.
        Cards that leave it change nothing in Jira.
      </Text>
      {sites.length > 1 && (
        <Select
          label="Jira site"
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={site}
          allowDeselect={false}
          onChange={(id) => {
            setSite(id ?? site);
            setProject(null);
          }}
        />
      )}
      <ProjectSelect key={site} session={session} site={site} project={project} onProject={setProject} />
      {project !== null && (
        <Targets
          key={`${site}/${project}`}
          session={session}
          site={site}
          project={project}
          before={before}
          onBind={bind}
        />
      )}
      {before !== null && (
        <Group justify="flex-start">
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => {
              bind(null);
            }}
          >
            Unbind the frame
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** The projects that Jira shows to this person. */
const ProjectSelect = ({
  session,
  site,
  project,
  onProject,
}: {
  readonly session: BoardSession;
  readonly site: string;
  readonly project: string | null;
  readonly onProject: (id: string | null) => void;
}) => {
  const [query, setQuery] = useState('');
  const [label, setLabel] = useState('');
  const [asking] = useDebouncedValue(query === label ? '' : query.trim(), 300);
  const state = useWatch(useProjects(deskOf(session).calls, site, false, asking).state);
  const data =
    state.kind === 'shown' ? state.items.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })) : [];
  return (
    <Select
      label="Project"
      placeholder="Search projects"
      data={data}
      value={project}
      searchable
      allowDeselect={false}
      data-autofocus
      searchValue={query}
      onSearchChange={setQuery}
      filter={({ options }) => options}
      nothingFoundMessage={state.kind === 'loading' ? 'Asking Jira…' : 'No project like that which you may see'}
      error={state.kind === 'refused' ? state.message : null}
      onChange={(id) => {
        setLabel(data.find(({ value }) => value === id)?.label ?? '');
        onProject(id);
      }}
    />
  );
};
