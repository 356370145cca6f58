import { Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { boardPath } from '../../app/router';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import type { Site } from '../connection';
import { JiraGate } from '../JiraGate';
import { ConvertForm } from './ConvertForm';
import { CreateTarget, type Target } from './CreateTarget';
import { rememberedOf } from './memory';

interface Props {
  readonly session: BoardSession;
  /** The selected items; null: the dialog is closed. */
  readonly items: readonly ItemId[] | null;
  readonly onClose: () => void;
}

/** Stickies become issues in Jira and stay where they are, as cards (P41–P47). */
export const ConvertDialog = ({ session, items, onClose }: Props) => (
  <Modal opened={items !== null} onClose={onClose} title="Save as Jira issue" size={720}>
    {items !== null && (
      <JiraGate returnTo={boardPath(session.board)}>
        {(connection) => <Steps session={session} items={items} sites={connection.sites} onClose={onClose} />}
      </JiraGate>
    )}
  </Modal>
);

interface StepsProps {
  readonly session: BoardSession;
  readonly items: readonly ItemId[];
  readonly sites: readonly Site[];
  readonly onClose: () => void;
}

const Steps = ({ session, items, sites, onClose }: StepsProps) => {
  const last = rememberedOf(session)?.target;
  const [site, setSite] = useState((sites.find(({ id }) => id === last?.site) ?? sites[0])?.id ?? '');
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <Stack gap="md">
      {sites.length > 1 && (
        <Select
          label="Jira site"
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={site}
          allowDeselect={false}
          onChange={(value) => {
            setSite(value ?? site);
            setTarget(null);
          }}
        />
      )}
      <CreateTarget key={site} session={session} site={site} onTarget={setTarget} />
      {target !== null && (
        <ConvertForm
          key={`${target.site}/${target.project.value}/${target.type}`}
          session={session}
          items={items}
          target={target}
          onClose={onClose}
        />
      )}
    </Stack>
  );
};
