import { useState } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Loading } from '../../ui/Loading';
import { OptionList } from '../../ui/OptionList';
import { useAsk } from '../../ui/useAsk';
import { tell } from '../sealed';
import type { Transition } from '../shapes';
import { editKey } from './desk';
import { FieldPopover } from './FieldPopover';
import { StatusMark } from './Marks';
import type { CardPlace } from './place';
import { statusOf } from './read';
import { demandedBy, writeMove } from './writes';

/** The status moves only by the transitions that Jira offers here and now. */
export const StatusField = ({ place }: { readonly place: CardPlace }) => (
  <FieldPopover
    place={place}
    field="status"
    label={`Status: ${place.view.status.name}`}
    face={<StatusMark status={place.view.status} />}
  >
    <Moves place={place} />
  </FieldPopover>
);

const Moves = ({ place }: { readonly place: CardPlace }) => {
  const { desk, site, issue, item, view } = place;
  const key = editKey(item, 'status');
  const [demanding, setDemanding] = useState<Transition | null>(null);
  const { asked } = useAsk(`${site}/${issue.id}/${view.status.id}`, (signal) =>
    desk.calls.transitions(site, issue.id, signal),
  );
  if (asked.kind === 'loading') {
    return <Loading label="Asking Jira" height={72} />;
  }
  if (asked.kind === 'refused') {
    return (
      <Text size="sm" c="red.9" p={6} role="alert">
        {tell(asked)}
      </Text>
    );
  }
  const pick = (id: string): void => {
    const transition = asked.value.find((candidate) => candidate.id === id);
    if (transition === undefined) {
      return;
    }
    if (demandedBy(transition).length > 0) {
      setDemanding(transition);
    } else {
      void desk.save(key, site, issue.id, writeMove(transition, view.status.id));
    }
  };
  return (
    <>
      {demanding !== null && <Demands transition={demanding} url={issue.url} />}
      <OptionList
        label="Move to"
        empty="Jira offers you no move from here."
        takesFocus
        options={asked.value.map((transition) => ({
          id: transition.id,
          face: <StatusMark status={statusOf(transition.to)} />,
          hint: transition.name === statusOf(transition.to).name ? undefined : transition.name,
        }))}
        onPick={pick}
      />
    </>
  );
};

const Demands = ({ transition, url }: { readonly transition: Transition; readonly url: string }) => (
  <Text size="sm" p={6} role="alert">
    For “{transition.name}” Jira asks for{' '}
    {demandedBy(transition)
      .map((field) => field.name)
      .join(', ')}
    .{' '}
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
      Make this move in Jira
    </Anchor>
  </Text>
);
