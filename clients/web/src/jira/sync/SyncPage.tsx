import { Alert, Anchor, Text, Title } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import type { Refusal } from '../../contract/contract.gen';
import { sentenceOf } from '../../http/outcome';
import { Empty } from '../../ui/Empty';
import { Loading } from '../../ui/Loading';
import type { LinkProps } from '../../ui/Page';
import { RefusalNote } from '../../ui/RefusalNote';
import { type Followed, useEvery } from '../../ui/useEvery';
import css from './Sync.module.css';
import { readSync, type SiteSync } from './syncCalls';
import { SyncSite } from './SyncSite';
import { WhoCan } from './WhoCan';

interface Props {
  readonly administrator: boolean;
  readonly organisation: string;
  readonly preferences: LinkProps;
}

/** How often the page looks again. */
const period = 3000;

/** How each Jira site is kept in step, for the organisation's administrators; others are told who they are (P48, P49). */
export const SyncPage = ({ administrator, organisation, preferences }: Props) => (
  <div className={css.page}>
    <Anchor {...preferences} size="sm">
      Preferences
    </Anchor>
    <Title className={css.title}>In step with Jira</Title>
    <Text c="dimmed" maw={620} mb="xl">
      How changes that are made in Jira itself reach open boards. What is changed on a board is in Jira and on every
      screen at once, whatever is chosen here.
    </Text>
    {administrator ? <Sites /> : <WhoCan organisation={organisation} />}
  </div>
);

const Sites = () => {
  const followed = useEvery(period, readSync);
  const { value, refusal, again } = followed;
  if (value === null) {
    return refusal === null ? (
      <Loading label="Reading how sites are kept" />
    ) : (
      <RefusalNote refusal={refusal} again={refusal.tryAgain ? () => void again() : undefined} />
    );
  }
  return (
    <>
      {refusal !== null && <Stale refusal={refusal} />}
      {value.length === 0 ? <NoSite /> : <Known sites={value} again={again} />}
    </>
  );
};

const Known = ({ sites, again }: { readonly sites: readonly SiteSync[] } & Pick<Followed<never>, 'again'>) =>
  sites.map((sync) => <SyncSite key={sync.site.id} sync={sync} again={again} />);

/** The newest answer is old, and why. */
const Stale = ({ refusal }: { readonly refusal: Refusal }) => (
  <Alert color="orange" variant="light" mb="md" icon={<IconPlugConnectedX size={18} />} role="status">
    {sentenceOf(refusal)} What you see is what we knew last; we keep trying.
  </Alert>
);

const NoSite = () => (
  <Empty icon={<IconPlugConnected size={26} />} title="No Jira site yet">
    As soon as somebody in your organisation connects their Jira account, its sites are here, each to be kept in step as
    you choose.
  </Empty>
);
