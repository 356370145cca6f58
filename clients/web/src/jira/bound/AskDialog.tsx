import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import { projectOf, statusOf } from '../card/read';
import { demandedBy } from '../card/writes';
import { specOf } from '../fields/spec';
import type { FieldsWanted } from './asking';
import { DemandForm, type Filling } from './DemandForm';
import { boundDropsOf } from './drops';

/** What Jira demands before dropped cards go to a frame's status; once for all of which it demands the same. */
export const AskDialog = ({ session }: { readonly session: BoardSession }) => {
  const { asking } = boundDropsOf(session);
  const wanted = useWatch(asking.open);
  const leave = (): void => {
    asking.answer(null);
  };
  return (
    <Modal opened={wanted !== null} onClose={leave} title={wanted === null ? '' : titleOf(wanted)} size={440}>
      {wanted !== null && <Wanted session={session} wanted={wanted} onLeave={leave} />}
    </Modal>
  );
};

const titleOf = ({ transition, issues }: FieldsWanted): string =>
  `${issues.length === 1 ? (issues[0]?.key ?? '') : `${issues.length} issues`} to “${statusOf(transition.to).name}”`;

const none: Filling = { values: {}, wrong: {} };

const Wanted = ({
  session,
  wanted,
  onLeave,
}: {
  readonly session: BoardSession;
  readonly wanted: FieldsWanted;
  readonly onLeave: () => void;
}) => {
  const [filling, setFilling] = useState(none);
  const { site, transition, issues, said } = wanted;
  const [first] = issues;
  const specs = demandedBy(transition).map(([id, meta]) => specOf(id, meta, first?.points ?? null));
  const closed = specs.filter((spec) => spec.reason !== null);
  return (
    <Stack gap="sm">
      {issues.length > 1 && (
        <Text size="sm" c="dimmed">
          {issues.map(({ key }) => key).join(', ')}
        </Text>
      )}
      {closed.length > 0 ? (
        <Text size="sm" role="alert">
          Jira asks for {closed.map(({ name }) => name).join(', ')}, which cannot be filled in here.{' '}
          <Anchor href={first?.url} target="_blank" rel="noreferrer" size="sm">
            Make this move in Jira
          </Anchor>
        </Text>
      ) : (
        <DemandForm
          specs={specs}
          place={{
            calls: deskOf(session).calls,
            site,
            project: projectOf(first?.fields['project']),
            issue: first?.id ?? null,
          }}
          filling={filling}
          said={said}
          submit={transition.name}
          onFill={setFilling}
          onCancel={onLeave}
          onDone={(fields) => {
            boundDropsOf(session).asking.answer(fields);
          }}
        />
      )}
    </Stack>
  );
};
