import { useEffect, useState } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import { issueList } from '../lists';
import { cardsOf } from './cards';
import { FilterBar } from './FilterBar';
import { type Filters, inProject, noFilters, writeJql } from './filters';
import css from './Import.module.css';
import { ImportBar } from './ImportBar';
import type { SavedImport } from './importCalls';
import { importDeskOf } from './importDesk';
import type { ImportRun, RunOrder } from './importRun';
import type { ResultShown } from './ImportResult';
import { IssueTable } from './IssueTable';
import { JqlBox } from './JqlBox';
import { NameForm } from './NameForm';
import { nothingPicked, orderOf, type Picked } from './picked';
import { Sources } from './Sources';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly run: ImportRun;
  readonly onDone: (result: ResultShown) => void;
  readonly onShow: (items: readonly ItemId[]) => void;
  readonly onRunAgain: (saved: SavedImport) => void;
}

/** Where from on the left, the issues on the right, what is picked gets imported (P15–P25). */
export const IssuePicker = ({ session, site, run, onDone, onShow, onRunAgain }: Props) => {
  const calls = deskOf(session).calls;
  const desk = importDeskOf(session);
  const shelf = desk.shelf(site);
  const [list] = useState(() => issueList(calls, site));
  const state = useWatch(list.state);
  const running = useWatch(run.state).kind === 'running';
  useWatch(session.items.keys);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [jql, setJql] = useState('');
  const [picked, setPicked] = useState<Picked>(nothingPicked);
  const [naming, setNaming] = useState(false);
  const written = writeJql(filters);
  const search = async (text: string, keep: boolean): Promise<void> => {
    setJql(text);
    setPicked(nothingPicked);
    setNaming(false);
    await list.ask(text);
    const found = list.state.get();
    if (keep && found.kind === 'shown' && found.query === text) {
      desk.searched(site, text);
    }
  };
  const filter = (next: Filters): void => {
    setFilters(next);
    const text = writeJql(next);
    void search(text, text !== writeJql(inProject(noFilters, next.project)));
  };
  useEffect(
    () => () => {
      list.stop();
    },
    [list],
  );
  const loaded = state.kind === 'shown' ? state.items : [];
  const shown = state.kind === 'shown' ? state.query : null;
  const begin = async (order: RunOrder): Promise<void> => {
    const from = shown ?? jql;
    onDone({ ...(await run.run(order)), jql: from });
  };
  return (
    <div className={css.picker}>
      <Sources
        calls={calls}
        desk={desk}
        site={site}
        project={filters.project}
        onProject={(project) => {
          filter(inProject(filters, project));
        }}
        onJql={(text) => void search(text, true)}
        onRunAgain={onRunAgain}
      />
      <div className={css.issues} inert={running ? true : undefined}>
        <FilterBar
          desk={desk}
          site={site}
          filters={filters}
          own={jql.trim() !== '' && jql.trim() !== written}
          onFilter={filter}
        />
        <JqlBox
          desk={desk}
          site={site}
          jql={jql}
          state={state}
          onType={setJql}
          onSearch={(text) => void search(text, true)}
          onKeep={
            shown === null || shown !== jql.trim()
              ? null
              : () => {
                  setNaming(!naming);
                }
          }
        />
        {naming && shown !== null && (
          <NameForm
            name=""
            label="Name of the saved import"
            onCancel={() => {
              setNaming(false);
            }}
            onName={async (name) => {
              const outcome = await shelf.keep(name, shown, []);
              setNaming(outcome.kind !== 'done');
              return outcome;
            }}
          />
        )}
        <IssueTable
          state={state}
          desk={desk}
          site={site}
          onBoard={cardsOf(session, site)}
          onShow={(item) => {
            onShow([item]);
          }}
          picked={picked}
          onPick={setPicked}
          onMore={() => void list.more()}
        />
      </div>
      <div className={css.bar}>
        <ImportBar run={run} order={orderOf(picked, loaded)} onImport={(order) => void begin(order)} />
      </div>
    </div>
  );
};
