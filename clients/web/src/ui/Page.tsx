import { Anchor, Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconSettings } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { Logo } from './Logo';
import css from './Page.module.css';

export interface LinkProps {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

interface Props {
  readonly home: LinkProps;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** The frame of every page but the board: the logo, what belongs at the top right, the content. */
export const Page = ({ home, children, actions }: Props) => (
  <div className={css.page}>
    <nav className={css.header} aria-label="Ludi.Collab">
      <Anchor {...home} underline="never" aria-label="Ludi.Collab, start page">
        <Logo />
      </Anchor>
      <Group gap="sm">{actions}</Group>
    </nav>
    <main className={css.main}>{children}</main>
  </div>
);

interface PersonMenuProps {
  readonly name: string;
  readonly preferences: LinkProps;
  readonly onSignOut: () => void;
}

/** One's own name at the top right: preferences and sign out. */
export const PersonMenu = ({ name, preferences, onSignOut }: PersonMenuProps) => (
  <Menu position="bottom-end" width={200}>
    <Menu.Target>
      <Button variant="subtle" color="gray" className={css.person ?? ''} rightSection={<IconChevronDown size={15} />}>
        {name}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item component="a" {...preferences} leftSection={<IconSettings size={16} />}>
        Preferences
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={onSignOut} leftSection={<IconLogout size={16} />}>
        Sign out
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
