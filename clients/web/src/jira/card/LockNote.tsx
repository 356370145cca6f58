import { Anchor, Button, Stack, Text } from '@mantine/core';
import { navigate } from '../../app/navigation';
import { boardPath } from '../../app/router';
import { connect } from '../connection';
import { isServer } from '../sites';
import type { Lock } from './locks';
import type { CardPlace } from './place';

/** Why this cannot be edited, with the way out where there is one. */
export const LockNote = ({ lock, place }: { readonly lock: Lock; readonly place: CardPlace }) => (
  <Stack gap="xs" p={6}>
    <Text size="sm">{lock.reason}</Text>
    {lock.connect && (
      <Button
        size="xs"
        onClick={() => {
          // A Data Center site is connected where one's tokens for it are, too.
          if (isServer(place.site)) {
            navigate('/preferences');
          } else {
            void connect(boardPath(place.session.board));
          }
        }}
      >
        Connect Jira
      </Button>
    )}
    <Anchor size="sm" href={place.issue.url} target="_blank" rel="noreferrer">
      Open {place.issue.key} in Jira
    </Anchor>
  </Stack>
);
