import { Button, Center } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { Empty } from '../ui/Empty';

interface Props {
  readonly children: ReactNode;
}

/** Catches a fault of our own while drawing, so that it costs one page and not the tab. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <Center mih="100vh">
        <Empty
          order={1}
          icon={<IconMoodConfuzed size={30} />}
          title="Something went wrong on this page"
          action={
            <Button
              onClick={() => {
                window.location.reload();
              }}
            >
              Load the page again
            </Button>
          }
        >
          That is a fault of ours. Everything that was saved is safe; loading again should bring you back.
        </Empty>
      </Center>
    );
  }
}
