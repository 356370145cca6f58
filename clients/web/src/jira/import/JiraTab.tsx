import { Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { boardPath } from '../../app/router';
import type { ItemId } from '../../connection/boardSession';
import { say } from '../../ui/notify';
import type { Site } from '../connection';
import { JiraGate } from '../JiraGate';
import { standing } from './compare';
import css from './Import.module.css';
import type { SavedImport } from './importCalls';
import { importDeskOf } from './importDesk';
import { ImportResult, type ResultShown } from './ImportResult';
import { IssuePicker } from './IssuePicker';
import { issuesOf } from './picked';
import { RunAgain } from './RunAgain';
import type { Shelf } from './shelf';
import type { TabProps } from './tab';

/** From Jira: connect first if need be, then choose a project and its issues. */
export const JiraTab = (props: TabProps) => (
  <JiraGate returnTo={`${boardPath(props.session.board)}?import=1`}>
    {(connection) => <FromSites {...props} sites={connection.sites} />}
  </JiraGate>
);

const FromSites = (props: TabProps & { readonly sites: readonly Site[] }) => {
  const { sites } = props;
  const [site, setSite] = useState(sites[0]?.id ?? '');
  return (
    <div className={css.fill}>
      {sites.length > 1 && (
        <Select
          mb="sm"
          aria-label="Jira site"
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={site}
          allowDeselect={false}
          onChange={(value) => {
            setSite(value ?? site);
          }}
        />
      )}
      <FromSite key={site} {...props} site={site} />
    </div>
  );
};

const FromSite = ({ session, onClose, onImported, site }: TabProps & { readonly site: string }) => {
  const [result, setResult] = useState<ResultShown | null>(null);
  const [again, setAgain] = useState<SavedImport | null>(null);
  const here = useHere();
  const desk = importDeskOf(session);
  const run = desk.run(session, site);
  const show = (items: readonly ItemId[]): void => {
    onImported(items);
    onClose();
  };
  const done = (shown: ResultShown): void => {
    void remember(desk.shelf(site), shown);
    if (here()) {
      setResult(shown);
      onImported(shown.items as readonly ItemId[]);
    } else {
      say(`${issuesOf(shown.added)} added.${shown.cut === null ? '' : ` ${shown.cut}`}`);
    }
  };
  if (again !== null) {
    return (
      <RunAgain
        session={session}
        desk={desk}
        site={site}
        run={run}
        saved={again}
        onShow={show}
        onBack={() => {
          setAgain(null);
        }}
      />
    );
  }
  return result !== null ? (
    <ImportResult
      result={result}
      shelf={desk.shelf(site)}
      onShow={show}
      onMore={() => {
        setResult(null);
      }}
    />
  ) : (
    <IssuePicker session={session} site={site} run={run} onShow={show} onDone={done} onRunAgain={setAgain} />
  );
};

/** Whether this is still on screen; an import goes on when its dialog was closed. */
function useHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}

/** A saved import with the same search stands for the issues that came now, too. */
async function remember(shelf: Shelf, { jql, issues }: ResultShown): Promise<void> {
  if (shelf.state.get().kind === 'unasked') {
    await shelf.load();
  }
  const saved = shelf.of(jql);
  if (saved !== undefined && issues.length > 0) {
    await shelf.stands(saved, standing(saved, issues, new Set()));
  }
}
