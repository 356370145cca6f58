import { Center, Loader } from '@mantine/core';

/** Something is on its way. */
export const Loading = ({ label, height = 200 }: { readonly label: string; readonly height?: number | string }) => (
  <Center mih={height} role="status" aria-label={label}>
    <Loader size="sm" />
  </Center>
);
