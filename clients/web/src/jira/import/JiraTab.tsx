import { Select } from '@mantine/core';
import { useState } from 'react';
import { boardPath } from '../../app/router';
import type { ItemId } from '../../connection/boardSession';
import type { Site } from '../connection';
import { JiraGate } from '../JiraGate';
import css from './Import.module.css';
import { ImportResult, type ResultShown } from './ImportResult';
import { IssuePicker } from './IssuePicker';
import type { TabProps } from './tab';

/** From Jira: connect first if need be, then choose a project and its issues. */
export const JiraTab = (props: TabProps) => (
  <JiraGate returnTo={`${boardPath(props.session.board)}?import=1`}>
    {(connection) => <FromSites {...props} sites={connection.sites} />}
  </JiraGate>
);

const FromSites = ({ session, onClose, onImported, sites }: TabProps & { readonly sites: readonly Site[] }) => {
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [result, setResult] = useState<ResultShown | null>(null);
  const show = (items: readonly ItemId[]): void => {
    onImported(items);
    onClose();
  };
  if (result !== null) {
    return (
      <ImportResult
        result={result}
        onShow={show}
        onMore={() => {
          setResult(null);
        }}
      />
    );
  }
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
      <IssuePicker
        key={site}
        session={session}
        site={site}
        onShow={show}
        onDone={(shown) => {
          setResult(shown);
          onImported(shown.items);
        }}
      />
    </div>
  );
};
