import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { focusItems } from '../../canvas/focusItems';
import type { BulkProgress } from '../../contract/contract.gen';
import type { BoardSession } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { useAsk } from '../../ui/useAsk';
import { useWatch } from '../../ui/useWatch';
import { tell } from '../sealed';
import css from './Bulk.module.css';
import { type BulkResult, controlBulk, readResults } from './bulkCalls';
import { cardsOf, isOpen, rowsOf, stateNames } from './results';

interface Props {
  readonly session: BoardSession;
  readonly progress: BulkProgress;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A result for each issue of the bulk update; what failed says why (P40). */
export const BulkResults = ({ session, progress, opened, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title="Results of the bulk update" size={720}>
    {opened && <Results session={session} progress={progress} onClose={onClose} />}
  </Modal>
);

const Results = ({ session, progress, onClose }: Omit<Props, 'opened'>) => {
  const { site, run, phase, done } = progress;
  const { asked, again } = useAsk(`${run}/${phase}/${done}`, (signal) => readResults(session, site, run, signal));
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Reading the results" height={200} />;
    case 'refused':
      return <RefusalNote refusal={asked.refusal} again={again} />;
    case 'done':
      return <Rows session={session} progress={progress} results={asked.value.results} onClose={onClose} />;
  }
};

interface RowsProps {
  readonly session: BoardSession;
  readonly progress: BulkProgress;
  readonly results: readonly BulkResult[];
  readonly onClose: () => void;
}

const Rows = ({ session, progress, results, onClose }: RowsProps) => {
  const { site, run, person, phase } = progress;
  const [message, setMessage] = useState<string | null>(null);
  const you = useWatch(session.you)?.person;
  const rows = rowsOf(session.issues, site, results);
  const open = rows.filter((row) => isOpen(row.state)).length;
  const retry = async (): Promise<void> => {
    const outcome = await controlBulk(session, site, run, 'retry');
    setMessage(outcome.kind === 'refused' ? tell(outcome) : null);
  };
  return (
    <>
      <div className={css.scroll}>
        <table className={css.results}>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.issue} data-state={row.state}>
                <td>
                  <strong>{row.key}</strong> <span>{row.summary}</span>
                </td>
                <td>
                  <em>{stateNames[row.state]}</em> {row.message}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {message !== null && (
        <Text size="sm" c="red.9" role="alert" mt="sm">
          {message}
        </Text>
      )}
      {phase === 'Ended' && open > 0 && (
        <Group justify="flex-end" gap="sm" mt="md">
          <Button
            variant="default"
            onClick={() => {
              onClose();
              focusItems(session, cardsOf(session.items, site, rows));
            }}
          >
            Select these cards
          </Button>
          {person === you && (
            <Button onClick={() => void retry()}>Try {open === 1 ? 'it' : `these ${open}`} again</Button>
          )}
        </Group>
      )}
    </>
  );
};
