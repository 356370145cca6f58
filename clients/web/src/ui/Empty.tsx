import { Box, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** 1 where this is all of a page. */
  readonly order?: 1 | 2 | 3;
}

/** Where there is nothing yet: what would be here and how to get it. */
export const Empty = ({ icon, title, children, action, order = 2 }: Props) => (
  <Stack align="center" gap="xs" py={48} px="md" ta="center">
    <ThemeIcon size={56} radius="xl" variant="light">
      {icon}
    </ThemeIcon>
    <Title order={order} size="h4" mt="xs">
      {title}
    </Title>
    <Text c="dimmed" maw={440} component="div">
      {children}
    </Text>
    {action !== undefined && <Box mt="sm">{action}</Box>}
  </Stack>
);
