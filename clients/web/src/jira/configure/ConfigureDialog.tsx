import { Modal, Tabs, Text } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { Empty } from '../../ui/Empty';
import { useWatch } from '../../ui/useWatch';
import { lockOf } from '../card/locks';
import { TypeMark } from '../card/Marks';
import css from './Configure.module.css';
import { TypeFields } from './TypeFields';
import { typesOn } from './types';

interface Props {
  readonly session: BoardSession;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Which fields cards show, by issue type, for everybody on the board (P33). */
export const ConfigureDialog = ({ session, opened, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title="Configure fields" size="xl">
    <Types session={session} />
  </Modal>
);

const Types = ({ session }: { readonly session: BoardSession }) => {
  useWatch(session.issues.keys);
  const you = useWatch(session.you);
  const sites = useWatch(session.sites);
  const types = typesOn(session);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = types[0];
  if (first === undefined) {
    return (
      <Empty icon={<IconAdjustments size={28} />} title="No issues are open here">
        Import issues, or wait until a connected person is on the board.
      </Empty>
    );
  }
  const keyOf = ({ site, id }: { readonly site: string; readonly id: string }): string => `${site}/${id}`;
  const type = types.find((candidate) => keyOf(candidate) === chosen) ?? first;
  const lock = lockOf(you, sites, type.site);
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        What cards of this board show, for everybody. Key, summary and status are always there.
      </Text>
      <Tabs value={keyOf(type)} onChange={setChosen} mb="md">
        <Tabs.List aria-label="Issue types">
          {types.map((one) => (
            <Tabs.Tab key={keyOf(one)} value={keyOf(one)} leftSection={<TypeMark kind={one.kind} name="" />}>
              {one.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {lock === null ? (
        <TypeFields key={keyOf(type)} session={session} type={type} />
      ) : (
        <Text size="sm" className={css.lock ?? ''}>
          {you?.role === 'Guest' ? lock.reason : 'Connect your Jira account to choose among its fields.'}
        </Text>
      )}
    </>
  );
};
