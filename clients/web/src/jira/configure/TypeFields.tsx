import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { cardFieldsId, chooseFields, chosenOf } from '../../board/cardFields';
import type { BoardSession } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { useAsk } from '../../ui/useAsk';
import { useWatchKey } from '../../ui/useWatch';
import { deskOf } from '../card/desk';
import { projectOf } from '../card/read';
import { tell } from '../sealed';
import { ChosenList } from './ChosenList';
import { type Choosable, choosable, mostFields, ticked } from './choices';
import css from './Configure.module.css';
import { FieldTicks } from './FieldTicks';
import { useLegend } from './legend';
import type { BoardType } from './types';
import { usualFields } from './usual';

interface Props {
  readonly session: BoardSession;
  readonly type: BoardType;
}

/** The fields of one issue type: those that are shown, in order, and all that could be. */
export const TypeFields = ({ session, type }: Props) => {
  const { site, id, sample } = type;
  const desk = deskOf(session);
  const { asked: fields } = useAsk(site, (signal) => desk.calls.siteFields(site, signal));
  const { asked: meta } = useAsk(`${site}/${sample.id}`, (signal) => desk.meta(site, sample, signal));
  const legend = useLegend(session, site);
  const kept = chosenOf(useWatchKey(session.settings, cardFieldsId(site, id)));
  if (fields.kind === 'loading' || meta.kind === 'loading') {
    return <Loading label="Asking Jira" height={240} />;
  }
  if (fields.kind === 'refused') {
    return (
      <Text size="sm" c="red.9" role="alert">
        {tell(fields)}
      </Text>
    );
  }
  const all = choosable(
    fields.value,
    meta.kind === 'done' ? meta.value : null,
    projectOf(sample.fields['project']),
    sample.points,
  );
  const chosen = kept ?? usualFields(type.kind, sample.points, legend);
  const choose = (next: readonly string[] | null): void => {
    session.change([chooseFields(site, id, next)]);
  };
  return (
    <div className={css.columns}>
      <section className={css.column} aria-label="Shown on cards">
        <Group justify="space-between" mb={6}>
          <Text size="sm" fw={600}>
            Shown, in this order
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={kept === null}
            onClick={() => {
              choose(null);
            }}
          >
            Reset
          </Button>
        </Group>
        <ChosenList chosen={chosen} all={all} onChange={choose} />
      </section>
      <Offered all={all} chosen={chosen} onChange={choose} />
    </div>
  );
};

interface OfferedProps {
  readonly all: readonly Choosable[];
  readonly chosen: readonly string[];
  readonly onChange: (next: readonly string[]) => void;
}

const Offered = ({ all, chosen, onChange }: OfferedProps) => {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const full = chosen.length >= mostFields;
  return (
    <section className={css.column} aria-label="All fields">
      <TextInput
        aria-label="Search fields"
        placeholder={`Search ${all.length} fields`}
        leftSection={<IconSearch size={16} />}
        value={query}
        data-autofocus
        mb={6}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
        }}
      />
      {full && (
        <Text size="xs" c="dimmed" mb={4}>
          A card shows at most {mostFields} fields.
        </Text>
      )}
      <FieldTicks
        fields={found}
        chosen={chosen}
        full={full}
        onTick={(field) => {
          onChange(ticked(chosen, field));
        }}
      />
    </section>
  );
};
