import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef7f5',
  '#dcece8',
  '#b6d9d1',
  '#8dc5b9',
  '#6bb3a4',
  '#519f90',
  '#3d8c7d',
  '#2b7a6c',
  '#1b665a',
  '#0f4f45',
];

/** Calm greens on warm paper; shade 8 keeps white text readable on every filled button. */
export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 8,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    fontWeight: '650',
  },
  components: {
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        overlayProps: { backgroundOpacity: 0.35, color: '#1d2a28' },
        transitionProps: { duration: 120 },
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Badge: { defaultProps: { tt: 'none', radius: 'sm', fw: 600 } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 350, color: '#24312f' } },
  },
});

/** Mantine's grey texts are too pale to read on paper; these pass. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2a28',
    '--mantine-color-dimmed': '#56635f',
    '--mantine-color-placeholder': '#69756f',
    '--mantine-color-error': '#b42323',
    '--mantine-color-default-border': '#d9dcd5',
    '--mantine-color-anchor': '#1b665a',
  },
  dark: {},
});
