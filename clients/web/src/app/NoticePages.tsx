import { Button, Code } from '@mantine/core';
import { IconLock, IconMapOff } from '@tabler/icons-react';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { linkTo } from './navigation';

/** There is no such page. */
export const NotFoundPage = () => (
  <Page home={linkTo('/')}>
    <Empty
      order={1}
      icon={<IconMapOff size={28} />}
      title="There is no such page"
      action={
        <Button component="a" {...linkTo('/')}>
          Go to the start
        </Button>
      }
    >
      The address may be mistyped, or what was here is gone.
    </Empty>
  </Page>
);

/** The browser offers no cryptography here, and without it issues cannot be opened. */
export const InsecurePage = () => (
  <Page home={linkTo('/')}>
    <Empty order={1} icon={<IconLock size={28} />} title="Ludi.Collab needs https or localhost">
      Jira issues travel sealed, and your browser opens them only on a secure address. Please open this page with{' '}
      <Code>https://</Code>, or on the same machine with <Code>http://localhost</Code>.
    </Empty>
  </Page>
);
