import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { OptionList } from '../../ui/OptionList';
import { useAsk } from '../../ui/useAsk';
import { importDeskOf } from '../import/importDesk';
import { type JiraOutcome, tell } from '../sealed';
import type { Binding } from './binding';
import { boundDropsOf } from './drops';

type Kind = Binding['kind'];

interface Target {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly project: string;
  readonly before: Binding | null;
  readonly onBind: (binding: Binding) => void;
}

const kinds = [
  { value: 'sprint', label: 'Sprint' },
  { value: 'status', label: 'Status' },
  { value: 'backlog', label: 'Backlog' },
];

/** A project's open sprints, its statuses, or its backlog. */
export const Targets = (props: Props) => {
  const { site, project, before, onBind } = props;
  const [kind, setKind] = useState<Kind>(before?.kind ?? 'sprint');
  return (
    <Stack gap="xs">
      <SegmentedControl
        data={kinds}
        value={kind}
        aria-label="Bind to"
        onChange={(value) => {
          setKind(value as Kind);
        }}
      />
      {kind === 'backlog' ? (
        <OptionList
          label="Backlog"
          empty=""
          options={[{ id: 'backlog', face: 'The backlog: dropped cards leave their sprint' }]}
          onPick={() => {
            onBind({ site, project, kind });
          }}
        />
      ) : (
        <Listed key={kind} {...props} kind={kind} />
      )}
    </Stack>
  );
};

const Listed = ({ session, site, project, before, kind, onBind }: Props & { readonly kind: 'sprint' | 'status' }) => {
  const { asked } = useAsk(`${kind}/${site}/${project}`, (signal) => targets(session, site, project, kind, signal));
  if (asked.kind === 'loading') {
    return <Loading label="Asking Jira" height={96} />;
  }
  if (asked.kind === 'refused') {
    return (
      <Text size="sm" c="red.9" role="alert">
        {tell(asked)}
      </Text>
    );
  }
  return (
    <OptionList
      label={kind === 'sprint' ? 'Sprint' : 'Status'}
      empty={kind === 'sprint' ? 'No open or future sprint on this project’s boards.' : 'No statuses.'}
      options={asked.value.map(({ id, name, hint }) => ({
        id,
        face: name,
        hint,
        chosen: before?.kind === kind && before.id === id,
      }))}
      onPick={(id) => {
        const name = asked.value.find((target) => target.id === id)?.name ?? '';
        boundDropsOf(session).names.learn(site, kind, id, name);
        onBind({ site, project, kind, id });
      }}
    />
  );
};

async function targets(
  session: BoardSession,
  site: string,
  project: string,
  kind: 'sprint' | 'status',
  signal: AbortSignal,
): Promise<JiraOutcome<readonly Target[]>> {
  const desk = importDeskOf(session);
  if (kind === 'sprint') {
    const asked = await desk.sprints(site, project, signal);
    return asked.kind === 'done'
      ? { kind: 'done', value: asked.value.map(({ id, name, state }) => ({ id: String(id), name, hint: state })) }
      : asked;
  }
  const asked = await desk.types(site, project, signal);
  if (asked.kind !== 'done') {
    return asked;
  }
  const statuses = new Map(asked.value.flatMap((type) => type.statuses).map(({ id, name }) => [id, { id, name }]));
  return { kind: 'done', value: [...statuses.values()] };
}
