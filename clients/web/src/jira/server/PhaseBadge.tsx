import { Badge } from '@mantine/core';
import type { Phase } from '../connection';

/** How a part of one's connection stands. */
export const PhaseBadge = ({ phase }: { readonly phase: Phase }) => {
  switch (phase) {
    case 'Connected':
      return <Badge>Connected</Badge>;
    case 'Reconnect':
      return <Badge color="orange.9">Please reconnect</Badge>;
    case 'None':
      return <Badge variant="default">Not connected</Badge>;
  }
};
