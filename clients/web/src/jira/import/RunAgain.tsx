import { Alert, Button, Group, ScrollArea, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useNow } from '../../ui/useNow';
import { useWatch } from '../../ui/useWatch';
import { say } from '../../ui/notify';
import { Loading } from '../../ui/Loading';
import { contentsOf } from './cards';
import { type Comparison, type Line, standing } from './compare';
import { CompareGroup } from './CompareGroup';
import css from './Import.module.css';
import searches from './Searches.module.css';
import { ImportBar } from './ImportBar';
import type { SavedImport } from './importCalls';
import type { ImportDesk } from './importDesk';
import type { ImportRun } from './importRun';
import { clock } from './patience';
import { counted, issuesOf } from './picked';
import { Rerun } from './rerun';

interface Props {
  readonly session: BoardSession;
  readonly desk: ImportDesk;
  readonly site: string;
  readonly run: ImportRun;
  readonly saved: SavedImport;
  readonly onShow: (items: readonly ItemId[]) => void;
  readonly onBack: () => void;
}

/** Runs a saved import again: first shows what is new, changed and gone, then does what is asked for, group by group. */
export const RunAgain = ({ session, desk, site, run, saved, onShow, onBack }: Props) => {
  const [rerun] = useState(
    () =>
      new Rerun(
        {
          ...clock,
          matches: (jql, next, signal) => desk.calls.matches(site, { jql, only: 'dates', next }, signal),
          cards: () => contentsOf(session, site),
        },
        saved,
      ),
  );
  useEffect(() => {
    void rerun.ask();
    return () => {
      rerun.stop();
    };
  }, [rerun]);
  const state = useWatch(rerun.state);
  return (
    <div className={css.fill}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <div>
          <Title order={3} size="h4">
            Run again: {saved.name}
          </Title>
          <Text size="xs" className={searches.searchJql ?? ''}>
            {saved.jql}
          </Text>
        </div>
        <Button variant="default" size="xs" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          Back
        </Button>
      </Group>
      {state.kind === 'asking' && <Asking found={state.found} waitsUntil={state.waitsUntil} />}
      {state.kind === 'refused' && (
        <Alert color="red" role="alert">
          <Group justify="space-between">
            <Text size="sm">{state.why}</Text>
            <Button size="xs" variant="default" onClick={() => void rerun.ask()}>
              Try again
            </Button>
          </Group>
        </Alert>
      )}
      {state.kind === 'shown' && (
        <Compared
          session={session}
          desk={desk}
          site={site}
          run={run}
          saved={saved}
          onShow={onShow}
          comparison={state.comparison}
          limit={state.limit}
        />
      )}
    </div>
  );
};

const Asking = ({ found, waitsUntil }: { readonly found: number; readonly waitsUntil: number | null }) => {
  const now = useNow(1000);
  return (
    <>
      <Loading label="Comparing with Jira" height={160} />
      <Text ta="center" size="sm" c="dimmed" role="status">
        {waitsUntil === null
          ? `Asking Jira what matches now: ${counted(found)} so far. Nothing is changed yet.`
          : `Jira asks us to wait ${Math.max(1, Math.ceil((waitsUntil - now) / 1000))} s; it goes on by itself.`}
      </Text>
    </>
  );
};

type ComparedProps = Omit<Props, 'onBack'> & { readonly comparison: Comparison; readonly limit: number | null };

const Compared = ({ session, desk, site, run, saved, onShow, comparison, limit }: ComparedProps) => {
  const running = useWatch(run.state).kind === 'running';
  const [kept, setKept] = useState(saved);
  const keep = async (issues: readonly string[]): Promise<void> => {
    setKept({ ...kept, issues });
    await desk.shelf(site).stands(kept, issues);
  };
  const bring = async (lines: readonly Line[]): Promise<string> => {
    const result = await run.run({ kind: 'issues', issues: lines.map((line) => line.issue) });
    await keep(standing(kept, result.issues, new Set()));
    const done = result.added > 0 ? `${issuesOf(result.added)} added.` : `${issuesOf(result.already)} read anew.`;
    const unseen = result.notVisible > 0 ? ` Jira does not show you ${issuesOf(result.notVisible)} any more.` : '';
    return result.cut === null ? done + unseen : `${done} ${result.cut}`;
  };
  const takeOff = async (lines: readonly Line[]): Promise<string> => {
    session.change(lines.flatMap(({ item }) => (item === null ? [] : [{ kind: 'delete' as const, id: item }])));
    await keep(standing(kept, [], new Set(lines.map((line) => line.issue))));
    say('The cards are off the board. Undo brings them back; nothing was changed in Jira.');
    return `${lines.length === 1 ? '1 card' : `${counted(lines.length)} cards`} taken off the board.`;
  };
  const { fresh, takenOff, changed, gone, same } = comparison;
  const show = (line: Line): void => {
    if (line.item !== null) {
      onShow([line.item]);
    }
  };
  return (
    <>
      <ScrollArea className={searches.groups ?? ''} type="auto">
        {limit !== null && (
          <Alert color="orange" mb="sm">
            More match than one import takes: compared with the first {counted(limit)}. What is gone cannot be said.
          </Alert>
        )}
        <CompareGroup
          title="New"
          note="They match and are not on the board."
          lines={fresh}
          busy={running}
          action={`Add ${issuesOf(fresh.length)}`}
          onAct={bring}
          onShow={show}
        />
        <CompareGroup
          title="Changed"
          note="They were changed in Jira after their card was read."
          lines={changed}
          busy={running}
          action={`Read ${issuesOf(changed.length)} anew`}
          onAct={bring}
          onShow={show}
        />
        {gone !== null && (
          <CompareGroup
            title="Gone"
            note="They came with this import and match no more. Their cards are still here; Jira keeps the issues."
            lines={gone}
            busy={running}
            action={`Take ${issuesOf(gone.length)} off the board`}
            onAct={takeOff}
            onShow={show}
          />
        )}
        {takenOff.length > 0 && (
          <CompareGroup
            title="Taken off the board"
            note="They match, and came with this import before; somebody took their cards off."
            lines={takenOff}
            busy={running}
            action={`Add ${issuesOf(takenOff.length)} again`}
            onAct={bring}
            onShow={show}
          />
        )}
        <Text size="sm" c="dimmed">
          {same === 0
            ? 'No other card of it is here.'
            : `${issuesOf(same)} on the board as Jira has ${same === 1 ? 'it' : 'them'}.`}
        </Text>
      </ScrollArea>
      {running && <ImportBar run={run} order={null} onImport={() => undefined} />}
    </>
  );
};
