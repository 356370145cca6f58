import { IconExternalLink } from '@tabler/icons-react';
import type { BoardSession, CardIssue } from '../../../connection/boardSession';
import { TypeIcon } from '../../card/TypeIcon';
import { typeOf } from '../../card/read';
import css from './Panel.module.css';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly issue: CardIssue;
}

const textAt = (value: unknown, ...path: readonly string[]): string | null => {
  const found = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined,
    value,
  );
  return typeof found === 'string' && found !== '' ? found : null;
};

/** Where the issue stands: its project, its parent, itself; and the way to it in Jira. */
export const Head = ({ session, site, issue }: Props) => {
  const project = textAt(issue.fields['project'], 'name');
  const parent = textAt(issue.fields['parent'], 'key');
  const about = textAt(issue.fields['parent'], 'fields', 'summary');
  return (
    <nav className={css.crumbs} aria-label="Where the issue stands">
      {project !== null && <span className={css.crumb}>{project}</span>}
      {parent !== null && (
        <a
          className={css.crumb}
          href={`${issue.url.slice(0, issue.url.lastIndexOf('/'))}/${encodeURIComponent(parent)}`}
          target="_blank"
          rel="noreferrer"
          title={about ?? parent}
        >
          {parent}
        </a>
      )}
      <span className={css.crumb} aria-current="true">
        <TypeIcon
          session={session}
          site={site}
          value={issue.fields['issuetype']}
          name={typeOf(issue.fields['issuetype']).name}
        />
        <a className={css.key} href={issue.url} target="_blank" rel="noreferrer" title={`Open ${issue.key} in Jira`}>
          {issue.key}
          <IconExternalLink size={14} aria-hidden="true" />
        </a>
      </span>
    </nav>
  );
};
