import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBulb,
  IconCircleCheck,
  IconFile,
  IconInfoCircle,
  IconNote,
  IconPuzzle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type AdfNode, childrenOf, isNode } from '../adf/adf';
import { Linked, shortAddress } from './Inlines';
import css from './View.module.css';

interface Holding {
  readonly node: AdfNode;
  readonly children: ReactNode;
}

const signs = {
  info: IconInfoCircle,
  note: IconNote,
  tip: IconBulb,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconAlertCircle,
} as const;

const isSign = (kind: unknown): kind is keyof typeof signs => typeof kind === 'string' && kind in signs;
const text = (node: AdfNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** A coloured box that says something apart. */
export const Panel = ({ node, children }: Holding) => {
  const kind = isSign(node.attrs?.['panelType']) ? node.attrs['panelType'] : 'info';
  const Sign = signs[kind];
  return (
    <div className={css.panel} data-kind={kind}>
      <Sign size={18} aria-label={kind} />
      <div>{children}</div>
    </div>
  );
};

/** A part that one opens. */
export const Expand = ({ node, children }: Holding) => (
  <details className={css.expand}>
    <summary>{text(node, 'title') || 'More'}</summary>
    {children}
  </details>
);

/** Tasks with their ticks, and decisions. */
export const Tasks = ({ node, line }: { readonly node: AdfNode; readonly line: (node: AdfNode) => ReactNode }) => (
  <ul className={css.tasks}>
    {childrenOf(node)
      .filter(isNode)
      .map((item, at) =>
        item.type === 'taskList' ? (
          <li key={at}>
            <Tasks node={item} line={line} />
          </li>
        ) : (
          <li key={at} data-state={text(item, 'state')}>
            {item.type === 'decisionItem' ? (
              <IconCircleCheck size={16} aria-label="Decision" />
            ) : (
              <input type="checkbox" readOnly checked={text(item, 'state') === 'DONE'} aria-label="Task" disabled />
            )}
            <span>{line(item)}</span>
          </li>
        ),
      )}
  </ul>
);

/** Columns beside each other. */
export const Layout = ({ node, column }: { readonly node: AdfNode; readonly column: (node: AdfNode) => ReactNode }) => (
  <div className={css.layout}>
    {childrenOf(node)
      .filter(isNode)
      .map((one, at) => (
        <div key={at} style={{ flexGrow: Number(one.attrs?.['width'] ?? 50) }}>
          {column(one)}
        </div>
      ))}
  </div>
);

/** Attached pictures and files: they stay with Jira, so only their names are shown. */
export const Media = ({ node, line }: { readonly node: AdfNode; readonly line: (node: AdfNode) => ReactNode }) => (
  <div className={css.media}>
    {childrenOf(node)
      .filter(isNode)
      .map((one, at) =>
        one.type === 'caption' ? (
          <em key={at}>{line(one)}</em>
        ) : (
          <span key={at} className={css.file}>
            <IconFile size={16} aria-hidden="true" />
            <Linked href={one.attrs?.['url']}>{text(one, 'alt') || 'Attached file (see it in Jira)'}</Linked>
          </span>
        ),
      )}
  </div>
);

/** A link shown as a block. */
export const BlockCard = ({ node }: { readonly node: AdfNode }) => (
  <p className={css.card}>
    <Linked href={node.attrs?.['url']}>{shortAddress(node.attrs?.['url'])}</Linked>
  </p>
);

/** What an app of Jira's puts there. */
export const Extension = ({ node, children }: Holding) => (
  <div className={css.extension}>
    <span>
      <IconPuzzle size={16} aria-hidden="true" />{' '}
      {text(node, 'text') || text(node, 'extensionKey') || 'Shown by an app in Jira'}
    </span>
    {children}
  </div>
);
