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
import { IssueRow } from './IssueRow';
import { allState, type Selection, tickRange, toggle, toggleAll } from './selection';

interface Props {
  readonly state: ListState<FoundIssue>;
  /** The cards that are on the board, by issue. */
  readonly onBoard: ReadonlyMap<string, ItemId>;
  readonly onShow: (item: ItemId) => void;
  readonly ticked: Selection;
  readonly onTick: (ticked: Selection) => void;
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

const Loaded = ({ state, onBoard, onShow, ticked, onTick, onMore }: LoadedProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const { items } = state;
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
      <div
        className={css.scroller}
        ref={scroller}
        onScroll={onScroll}
        role="table"
        aria-label="Issues"
        aria-rowcount={state.next === null ? items.length + 1 : -1}
        tabIndex={0}
      >
        <Head items={items} ticked={ticked} onTick={onTick} />
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
  readonly ticked: Selection;
  readonly onTick: (ticked: Selection) => void;
}

const Head = ({ items, ticked, onTick }: HeadProps) => {
  const all = allState(items, ticked);
  return (
    <div className={css.head} role="row" aria-rowindex={1}>
      <span role="columnheader">
        <Checkbox
          size="xs"
          aria-label={`All ${items.length} loaded`}
          checked={all === 'all'}
          indeterminate={all === 'some'}
          onChange={() => {
            onTick(toggleAll(items, ticked));
          }}
        />
      </span>
      <span role="columnheader" className={css.wide}>
        All {items.length} loaded
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
