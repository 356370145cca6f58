import { IconExternalLink } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import { type ItemNode, useZoomedOut } from '../rf';
import { useEditing } from '../useEditing';
import css from './PlainCard.module.css';
import { Resizer } from './Resizer';
import { TextBox } from './TextBox';

/** A card without Jira: its title, text, labels, estimate and link. */
const PlainCard = ({ id, selected }: NodeProps<ItemNode>) => {
  const { session } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const editing = useEditing(id as ItemId);
  const far = useZoomedOut();
  if (item === undefined) {
    return null;
  }
  if (far && editing.draft === null) {
    return <div className={css.plate} data-item-id={id} data-selected={selected} onDoubleClick={editing.begin} />;
  }
  const [title = '', ...text] = (item.text ?? '').split('\n');
  const labels = item.labels?.split('\n') ?? [];
  return (
    <div className={css.card} data-item-id={id} data-selected={selected} onDoubleClick={editing.begin}>
      <Resizer id={id} shown={selected} minWidth={180} minHeight={80} />
      {editing.draft === null ? (
        <div className={css.words}>
          <div className={css.title}>{title}</div>
          <div className={css.text}>{text.join('\n')}</div>
        </div>
      ) : (
        <TextBox editing={editing} label="Title and text of the card" className={css.box} />
      )}
      {(labels.length > 0 || item.estimate !== null || item.link !== null) && (
        <div className={css.foot}>
          <ul className={css.labels} aria-label="Labels">
            {labels.map((label) => (
              <li key={label} title={label}>
                {label}
              </li>
            ))}
          </ul>
          {item.estimate !== null && (
            <span className={css.estimate} title="Estimate">
              {item.estimate}
            </span>
          )}
          {item.link !== null && (
            <a
              className={`nodrag ${css.link ?? ''}`}
              href={item.link}
              target="_blank"
              rel="noopener noreferrer"
              title={item.link}
              aria-label={`Open the link of ${title}`}
            >
              <IconExternalLink size={16} />
            </a>
          )}
        </div>
      )}
    </div>
  );
};

export const PlainCardNode = memo(PlainCard);
