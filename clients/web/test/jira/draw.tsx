import { MantineProvider } from '@mantine/core';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, vi } from 'vitest';
import { theme } from '../../src/app/theme';

/** Draws as the client does, without transitions. */
export const draw = (element: ReactElement): RenderResult =>
  render(
    <MantineProvider theme={theme} env="test">
      {element}
    </MantineProvider>,
  );

/** Takes everything down after each test of a file. */
export function tidy(): void {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}
