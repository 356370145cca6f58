import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { RefusalNote } from '../../ui/RefusalNote';
import { useWatch } from '../../ui/useWatch';
import type { Refusal } from '../../contract/contract.gen';
import { deskOf } from '../card/desk';
import { issueList, jqlOf } from '../lists';
import type { FoundIssue, Project } from '../shapes';
import css from './Import.module.css';
import type { ResultShown } from './ImportResult';
import { IssueTable } from './IssueTable';
import { JqlBar } from './JqlBar';
import { Projects } from './Projects';
import { chosen, type Selection } from './selection';
import { importSpot } from './spot';
import { itemsOf } from './stickies';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly onDone: (result: ResultShown) => void;
  readonly onShow: (items: readonly ItemId[]) => void;
}

const mostIssues = 1000;

/** Projects on the left, their issues on the right, what is ticked gets imported (P15–P25). */
export const IssuePicker = ({ session, site, onDone, onShow }: Props) => {
  const calls = deskOf(session).calls;
  const [list] = useState(() => issueList(calls, site));
  const state = useWatch(list.state);
  const [jql, setJql] = useState('');
  const [project, setProject] = useState<Project | null>(null);
  const [ticked, setTicked] = useState<Selection>(new Set());
  const search = (text: string): void => {
    setJql(text);
    setTicked(new Set());
    void list.ask(text);
  };
  useEffect(
    () => () => {
      list.stop();
    },
    [list],
  );
  const loaded = state.kind === 'shown' ? state.items : [];
  return (
    <div className={css.picker}>
      <Projects
        calls={calls}
        site={site}
        chosen={project?.id ?? null}
        onChoose={(picked) => {
          setProject(picked);
          search(jqlOf(picked));
        }}
      />
      <div className={css.issues}>
        <JqlBar jql={jql} state={state} onType={setJql} onSearch={search} />
        <IssueTable
          state={state}
          onBoard={onBoard(session, site)}
          onShow={(item) => {
            onShow([item]);
          }}
          ticked={ticked}
          onTick={setTicked}
          onMore={() => void list.more()}
        />
        <ImportBar session={session} site={site} loaded={loaded} ticked={ticked} onDone={onDone} />
      </div>
    </div>
  );
};

/** The issues of a site that have a card on the board, with that card. */
const onBoard = (session: BoardSession, site: string): ReadonlyMap<string, ItemId> =>
  new Map(
    session.items.keys.get().flatMap((id) => {
      const item = session.items.get(id);
      return item?.site === site && item.issue !== null ? [[item.issue, id] as const] : [];
    }),
  );

interface BarProps extends Omit<Props, 'onShow'> {
  readonly loaded: readonly FoundIssue[];
  readonly ticked: Selection;
}

const ImportBar = ({ session, site, loaded, ticked, onDone }: BarProps) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const count = ticked.size;
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const spot = importSpot(itemsOf(session));
    const issues = chosen(loaded, ticked, mostIssues);
    const outcome = await deskOf(session).calls.importIssues(site, { issues, ...spot });
    setBusy(false);
    if (outcome.kind === 'done') {
      const { added, already, notVisible } = outcome.value;
      const items = [...added, ...already].map((entry) => entry.item as ItemId);
      onDone({ added: added.length, already: already.length, notVisible: notVisible.length, items });
    } else if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal);
    }
  };
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <Group justify="space-between" gap="md" wrap="nowrap" pt="sm">
        <Text size="xs" c="dimmed">
          Everybody on this board, guests included, will see imported issues while a connected person is here. They are
          never stored.
        </Text>
        <Button flex="none" disabled={count === 0} loading={busy} onClick={() => void run()}>
          {count === 0 ? 'Import' : `Import ${count === 1 ? '1 issue' : `${count} issues`}`}
        </Button>
      </Group>
    </>
  );
};
