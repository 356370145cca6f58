import { Button, Checkbox, Group, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type UIEvent, useRef, useState } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { Empty } from '../../ui/Empty';
import { IconListSearch } from '@tabler/icons-react';
import { Loading } from '../../ui/Loading';
import type { ListState } from '../pagedList';
import type { FoundIssue } from '../shapes';
import css from './Import.module.css';
import type { ImportDesk } from './importDesk';
import { IssueRow } from './IssueRow';
import { counted, nothingPicked, type Picked, ticksOf } from './picked';
import { allState, type Selection, tickRange, toggle, toggleAll } from './selection';
import { SelectMatching } from './SelectMatching';

interface Props {
  readonly state: ListState<FoundIssue>;
  readonly desk: ImportDesk;
  readonly site: string;
  /** The cards that are on the board, by issue. */
  readonly onBoard: ReadonlyMap<string, ItemId>;
  readonly onShow: (item: ItemId) => void;
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
  readonly onMore: () => void;
}

/** The issues that were found, loaded page by page as one scrolls (P17, P21, P22). */
export const IssueTable = (props: Props) => {
  const { state } = props;
  switch (state.kind) {
    case 'unasked':
      return (
        <div className={css.hollow}>
          <Empty icon={<IconListSearch size={26} />} title="Choose a project">
            Its issues appear here. Or write JQL above to find issues across projects.
          </Empty>
        </div>
      );
    case 'loading':
      return (
        <div className={css.hollow}>
          <Loading label="Asking Jira" height={280} />
        </div>
      );
    case 'refused':
      return <div className={css.hollow} />;
    case 'shown':
      return state.items.length === 0 ? (
        <div className={css.hollow}>
          <Empty icon={<IconListSearch size={26} />} title="No issue found">
            There is none that matches and that you may see.
          </Empty>
        </div>
      ) : (
        <Loaded {...props} state={state} />
      );
  }
};

type LoadedProps = Props & { readonly state: Extract<ListState<FoundIssue>, { readonly kind: 'shown' }> };

const rowHeight = 42;

const Loaded = ({ state, desk, site, onBoard, onShow, picked, onPick, onMore }: LoadedProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const { items } = state;
  const ticked = ticksOf(picked, items);
  const onTick = (ids: Selection): void => {
    onPick({ kind: 'rows', ids });
  };
  // eslint-disable-next-line react-hooks/incompatible-library -- a remark for the React compiler, which is not used here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const tick = (id: string, range: boolean): void => {
    onTick(range && last !== null ? tickRange(items, ticked, last, id) : toggle(ticked, id));
    setLast(id);
  };
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
    if (scrollHeight - scrollTop - clientHeight < rowHeight * 15) {
      onMore();
    }
  };
  return (
    <div className={css.table}>
      {(picked.kind === 'matching' || (state.next !== null && allState(items, ticked) === 'all')) && (
        <SelectMatching
          desk={desk}
          site={site}
          jql={state.query}
          loaded={items.length}
          picked={picked}
          onPick={onPick}
        />
      )}
      <div
        className={css.scroller}
        ref={scroller}
        onScroll={onScroll}
        role="table"
        aria-label="Issues"
        aria-rowcount={state.next === null ? items.length + 1 : -1}
        tabIndex={0}
      >
        <Head items={items} picked={picked} onPick={onPick} />
        <div style={{ height: rows.getTotalSize() }} className={css.rows} role="rowgroup">
          {rows.getVirtualItems().map((row) => {
            const issue = items[row.index];
            return issue === undefined ? null : (
              <IssueRow
                key={issue.id}
                issue={issue}
                index={row.index + 2}
                top={row.start}
                ticked={ticked.has(issue.id)}
                onBoard={onBoard.get(issue.id)}
                onShow={onShow}
                onTick={tick}
              />
            );
          })}
        </div>
      </div>
      <Foot state={state} onMore={onMore} />
    </div>
  );
};

interface HeadProps {
  readonly items: readonly FoundIssue[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/** The box at the top left says what it selects: what is loaded, or everything that matches. */
const Head = ({ items, picked, onPick }: HeadProps) => {
  const ticked = ticksOf(picked, items);
  const all = allState(items, ticked);
  const says =
    picked.kind === 'matching' ? `All that match, about ${counted(picked.about)}` : `All ${items.length} loaded`;
  return (
    <div className={css.head} role="row" aria-rowindex={1}>
      <span role="columnheader">
        <Checkbox
          size="xs"
          aria-label={says}
          checked={all === 'all'}
          indeterminate={all === 'some'}
          onChange={() => {
            onPick(picked.kind === 'matching' ? nothingPicked : { kind: 'rows', ids: toggleAll(items, ticked) });
          }}
        />
      </span>
      <span role="columnheader" className={css.wide}>
        {says}
      </span>
      <span role="columnheader">Status</span>
      <span role="columnheader">Assignee</span>
      <span role="columnheader">Priority</span>
      <span role="columnheader">Updated</span>
    </div>
  );
};

const Foot = ({ state, onMore }: Pick<LoadedProps, 'state' | 'onMore'>) => (
  <Group className={css.tableFoot ?? ''} gap="sm">
    <Text size="xs" c="dimmed" role="status">
      {state.items.length} loaded{state.next === null ? ', that is all' : ''}
    </Text>
    {state.tail === 'loading' && <Loader size={12} aria-label="Loading more" />}
    {state.next !== null && state.tail === 'idle' && state.trouble === null && (
      <Button size="compact-xs" variant="subtle" onClick={onMore}>
        Load more
      </Button>
    )}
    {state.trouble !== null && (
      <>
        <Text size="xs" c="red.9" role="alert">
          {state.trouble}
        </Text>
        <Button size="compact-xs" variant="default" onClick={onMore}>
          Try again
        </Button>
      </>
    )}
  </Group>
);
