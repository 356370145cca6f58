import { Radio } from '@mantine/core';
import { useState } from 'react';
import { say, sayNote, sayRefused } from '../../ui/notify';
import { modes, nameOf, partingWords } from './modes';
import css from './Sync.module.css';
import { setMode, type SiteSync, type SyncMode } from './syncCalls';

interface Props {
  readonly sync: SiteSync;
  readonly again: () => Promise<void>;
}

/** The three ways, each with what it does and costs; a pick holds at once. */
export const ModeChoice = ({ sync, again }: Props) => {
  const [asked, setAsked] = useState<SyncMode | null>(null);
  const choose = async (mode: SyncMode): Promise<void> => {
    const parting = partingWords(sync.mode, sync.hook !== null);
    setAsked(mode);
    const outcome = await setMode(sync.site.id, mode);
    if (outcome.kind === 'done') {
      await again();
      say(`${sync.site.name} is kept in step: ${nameOf(mode).toLowerCase()}.`);
      if (parting !== null) {
        sayNote(parting);
      }
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
    setAsked(null);
  };
  return (
    <Radio.Group
      value={asked ?? sync.mode}
      aria-label={`How ${sync.site.name} is kept in step`}
      aria-busy={asked !== null}
      onChange={(mode) => {
        if (asked === null) {
          void choose(mode);
        }
      }}
    >
      <div className={css.modes}>
        {modes.map(({ mode, name, does, costs }) => (
          <Radio
            key={mode}
            value={mode}
            className={css.mode ?? ''}
            label={name}
            description={
              <>
                {does} <span className={css.costs}>{costs}</span>
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
};
