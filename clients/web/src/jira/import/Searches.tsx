import { ScrollArea, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconSearch, IconStarFilled } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { useAsk } from '../../ui/useAsk';
import { useWatch } from '../../ui/useWatch';
import { tell } from '../sealed';
import css from './Searches.module.css';
import type { JiraFilter, SavedImport } from './importCalls';
import type { ImportDesk } from './importDesk';
import { SavedRow } from './SavedRow';

interface Props {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly onJql: (jql: string) => void;
  readonly onRunAgain: (saved: SavedImport) => void;
}

/** Searches to take up again: saved with this board, filters from Jira, the last ones (P20, B16). */
export const Searches = (props: Props) => {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const fits = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((text) => (text ?? '').toLowerCase().includes(wanted));
  return (
    <>
      <TextInput
        aria-label="Search the searches"
        placeholder="Name or JQL"
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <ScrollArea flex={1} mt="xs" type="auto">
        <Saved {...props} fits={fits} />
        <JiraFilters {...props} fits={fits} />
        <Last {...props} fits={fits} />
      </ScrollArea>
    </>
  );
};

type PartProps = Props & { readonly fits: (...texts: readonly (string | undefined)[]) => boolean };

const Part = ({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) => (
  <section className={css.part} aria-label={title}>
    <Title order={4} size="xs" c="dimmed">
      {title}
    </Title>
    {note !== undefined && (
      <Text size="xs" c="dimmed">
        {note}
      </Text>
    )}
    {children}
  </section>
);

const None = ({ children }: { readonly children: ReactNode }) => (
  <Text size="xs" c="dimmed" py={4}>
    {children}
  </Text>
);

const Saved = ({ desk, site, fits, onJql, onRunAgain }: PartProps) => {
  const shelf = desk.shelf(site);
  const state = useWatch(shelf.state);
  useEffect(() => {
    void shelf.load();
  }, [shelf]);
  return (
    <Part title="Saved with this board" note="Only you see these; they are stored encrypted.">
      {(state.kind === 'loading' || state.kind === 'unasked') && <Loading label="Reading what you saved" height={48} />}
      {state.kind === 'refused' && <RefusalNote refusal={state.refusal} again={() => void shelf.load()} />}
      {state.kind === 'shown' && state.imports.length === 0 && (
        <None>Nothing yet. The bookmark beside a search saves it.</None>
      )}
      {state.kind === 'shown' &&
        state.imports
          .filter((saved) => saved.unreadable === true || fits(saved.name, saved.jql))
          .map((saved) => (
            <SavedRow key={saved.id} shelf={shelf} saved={saved} onJql={onJql} onRunAgain={onRunAgain} />
          ))}
    </Part>
  );
};

const JiraFilters = ({ desk, site, fits, onJql }: PartProps) => {
  const { asked, again } = useAsk(`filters/${site}`, (signal) => desk.filters(site, signal));
  const found = asked.kind === 'done' ? asked.value.filter((one) => fits(one.name, one.jql)) : [];
  return (
    <Part title="Your Jira filters">
      {asked.kind === 'loading' && <Loading label="Asking Jira for your filters" height={48} />}
      {asked.kind === 'refused' && <RefusalNote refusal={{ ...asked.refusal, sentence: tell(asked) }} again={again} />}
      {asked.kind === 'done' && found.length === 0 && (
        <None>
          {asked.value.length === 0 ? 'You have no filter in Jira, own or favourite.' : 'No filter like that.'}
        </None>
      )}
      {[...found].sort(favouritesFirst).map((one) => (
        <SearchRow
          key={one.id}
          name={one.name}
          jql={one.jql ?? ''}
          mark={one.favourite === true ? <IconStarFilled size={12} aria-label="Favourite" /> : null}
          onJql={onJql}
        />
      ))}
    </Part>
  );
};

const favouritesFirst = (a: JiraFilter, b: JiraFilter): number =>
  Number(b.favourite === true) - Number(a.favourite === true) || a.name.localeCompare(b.name);

const Last = ({ desk, site, fits, onJql }: PartProps) => {
  const searches = (useWatch(desk.searches).get(site) ?? []).filter((jql) => fits(jql));
  return (
    <Part title="Your last searches" note="In this tab only, until you close it.">
      {searches.length === 0 && <None>None yet.</None>}
      {searches.map((jql) => (
        <SearchRow key={jql} name={null} jql={jql} mark={null} onJql={onJql} />
      ))}
    </Part>
  );
};

interface RowProps {
  readonly name: string | null;
  readonly jql: string;
  readonly mark: ReactNode;
  readonly onJql: (jql: string) => void;
}

const SearchRow = ({ name, jql, mark, onJql }: RowProps) => (
  <UnstyledButton
    className={css.search}
    title={jql}
    onClick={() => {
      onJql(jql);
    }}
  >
    {name !== null && (
      <span className={css.searchName}>
        {mark}
        {name}
      </span>
    )}
    <span className={css.searchJql}>{jql}</span>
  </UnstyledButton>
);
