import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { CopyLine } from '../../ui/CopyLine';
import { hooksPageOf } from './hooksPage';
import { isNear } from './standing';
import css from './Sync.module.css';
import type { NewHook, SiteSync } from './syncCalls';

interface Props extends Pick<SiteSync, 'site' | 'kind'> {
  readonly made: NewHook;
  readonly onDone: () => void;
}

/** A new address and its secret, this once, and where they go in Jira, step by step. */
export const HookSteps = ({ made, site, kind, onDone }: Props) => (
  <Stack gap="sm" className={css.steps ?? ''}>
    <CopyLine label="Address" value={made.address} />
    <CopyLine label="Secret" value={made.secret} />
    <Text size="sm" fw={550}>
      Copy both now: the secret is shown only this once.
    </Text>
    {isNear(made.address) && !isNear(site.url) && (
      <Alert color="orange" variant="light" role="note">
        Only this machine or network reaches that address. Open this page under the address that Jira can reach, or set
        Jira:Sync:PublicAddress on the server, and make it again.
      </Alert>
    )}
    <List type="ordered" size="sm" spacing={4} className={css.list ?? ''}>
      <List.Item>
        As an administrator of Jira, open <HooksPage site={site} kind={kind} /> and choose “Create a WebHook”.
      </List.Item>
      <List.Item>Name it “Ludi.Collab”, paste the address as its URL and the secret as its secret.</List.Item>
      {kind === 'DataCenter' && (
        <List.Item>
          Jira before version 10 has no place for a secret: leave it out, the address itself is secret.
        </List.Item>
      )}
      <List.Item>
        Tick created, updated and deleted, both for issues and for comments. A JQL filter may narrow it to the projects
        that your boards use.
      </List.Item>
      <List.Item>Save it and change an issue that is on an open board: “Last event from Jira” above moves.</List.Item>
    </List>
    <Button variant="default" onClick={onDone} style={{ alignSelf: 'flex-start' }}>
      I have copied both
    </Button>
  </Stack>
);

const HooksPage = ({ site, kind }: Pick<Props, 'site' | 'kind'>) => {
  const way = kind === 'Cloud' ? 'Settings → System → WebHooks' : 'Administration → System → WebHooks';
  return site.url === '' ? (
    way
  ) : (
    <Anchor href={hooksPageOf(site.url)} target="_blank" rel="noreferrer" size="sm">
      {way}
    </Anchor>
  );
};
