import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { Refusal } from '../../contract/contract.gen';
import { sentenceOf } from '../../http/outcome';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { linkTo } from '../navigation';

const titles: Partial<Record<Refusal['code'], string>> = {
  NotFound: 'There is no such board for you',
  LinkExpired: 'This link has ended',
  NotSignedIn: 'You are signed out',
};

/** One is no longer on the board, and why. */
export const ClosedNotice = ({ why }: { readonly why: Refusal }) => (
  <Page home={linkTo('/')}>
    <Empty
      order={1}
      icon={<IconDoorExit size={28} />}
      title={titles[why.code] ?? 'This board is closed for you'}
      action={
        <Button component="a" {...linkTo('/')}>
          Go to the start
        </Button>
      }
    >
      {sentenceOf(why)}
    </Empty>
  </Page>
);
