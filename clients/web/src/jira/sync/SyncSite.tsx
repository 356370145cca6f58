import { Alert, Anchor, Badge, Paper, Title } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useNow } from '../../ui/useNow';
import { Facts } from './Facts';
import { HookBox } from './HookBox';
import { ModeChoice } from './ModeChoice';
import { nextStep, standingOf } from './standing';
import css from './Sync.module.css';
import type { SiteSync } from './syncCalls';

interface Props {
  readonly sync: SiteSync;
  /** Asks the server how things stand now. */
  readonly again: () => Promise<void>;
}

/** One site: how it is kept, what came of that, and the webhook of its own administrator. */
export const SyncSite = ({ sync, again }: Props) => {
  const now = useNow(1000);
  const standing = standingOf(sync, now);
  return (
    <Paper className={css.site} component="section" aria-label={sync.site.name}>
      <header className={css.head}>
        <div className={css.name}>
          <Title order={2} size="h4">
            {sync.site.name}
          </Title>
          <Badge variant="default">{sync.kind === 'Cloud' ? 'Jira Cloud' : 'Jira Data Center'}</Badge>
        </div>
        {sync.site.url !== '' && (
          <Anchor href={sync.site.url} target="_blank" rel="noreferrer" size="sm" className={css.url ?? ''}>
            {sync.site.url.replace(/^https?:\/\//u, '')}
          </Anchor>
        )}
        <p className={css.standing} data-tone={standing.tone}>
          {standing.text}
        </p>
      </header>
      <Trouble trouble={sync.trouble} step={nextStep(sync, now)} />
      <ModeChoice sync={sync} again={again} />
      <Facts sync={sync} now={now} />
      <HookBox sync={sync} now={now} again={again} />
    </Paper>
  );
};

/** What is wrong and what to do next. */
const Trouble = ({ trouble, step }: { readonly trouble: string | null; readonly step: string | null }) => {
  if (trouble === null && step === null) {
    return null;
  }
  return trouble === null ? (
    <Alert color="blue" variant="light" icon={<IconInfoCircle size={18} />} role="note">
      {step}
    </Alert>
  ) : (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} role="alert" title={trouble}>
      {step}
    </Alert>
  );
};
