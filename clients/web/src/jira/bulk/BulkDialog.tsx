import { Modal, Text } from '@mantine/core';
import { boardPath } from '../../app/router';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import { JiraGate } from '../JiraGate';
import { BulkForm } from './BulkForm';
import { type Chosen, chosenOf } from './chosen';
import { counted } from './plan';
import { useState } from 'react';

interface Props {
  readonly session: BoardSession;
  /** The selected cards; null: the dialog is closed. */
  readonly items: readonly ItemId[] | null;
  readonly onClose: () => void;
}

/** The same change to many issues, in one's own name (P38–P40). */
export const BulkDialog = ({ session, items, onClose }: Props) => (
  <Modal opened={items !== null} onClose={onClose} title="Bulk Update" size={640}>
    {items !== null && (
      <JiraGate returnTo={boardPath(session.board)}>
        {() => <Selected session={session} items={items} onClose={onClose} />}
      </JiraGate>
    )}
  </Modal>
);

interface SelectedProps {
  readonly session: BoardSession;
  readonly items: readonly ItemId[];
  readonly onClose: () => void;
}

/** The selection is taken as it is when the dialog opens, whatever is selected afterwards. */
const Selected = ({ session, items, onClose }: SelectedProps) => {
  const [chosen] = useState(() => chosenOf(session, items));
  const running = useWatch(session.bulk);
  if (running !== null && running.phase !== 'Ended') {
    return <Text c="dimmed">A bulk update is running on this board. When it has ended, the next can begin.</Text>;
  }
  return chosen === null || chosen.issues.length === 0 ? (
    <Text c="dimmed">None of the selected cards shows its issue right now, so there is nothing to update.</Text>
  ) : (
    <>
      <Told chosen={chosen} />
      <BulkForm session={session} chosen={chosen} onClose={onClose} />
    </>
  );
};

const Told = ({ chosen: { issues, leftOut } }: { readonly chosen: Chosen }) => (
  <Text size="sm" c="dimmed" mb="sm">
    {counted(issues.length)} selected. Only fields that all of them have in common can be changed here.
    {leftOut.length > 0 && ` Left out: ${leftOut.join(', ')}.`}
  </Text>
);
