import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { ErrorBoundary } from './ErrorBoundary';
import { InsecurePage } from './NoticePages';
import { Routes } from './Routes';
import { theme, variables } from './theme';

/** The whole client. */
export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
    <Notifications position="bottom-right" limit={4} />
    <ErrorBoundary>{window.isSecureContext ? <Routes /> : <InsecurePage />}</ErrorBoundary>
  </MantineProvider>
);
