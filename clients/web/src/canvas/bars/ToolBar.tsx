import { ActionIcon, Divider, Tooltip } from '@mantine/core';
import { IconFrame, IconKeyboard, IconNote, IconPointer, IconTableImport, IconTypography } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCanvas, useDesk } from '../context';
import type { Tool } from '../desk';
import css from './Bars.module.css';

interface ToolButtonProps {
  readonly label: string;
  readonly active?: boolean;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

const ToolButton = ({ label, active = false, icon, onClick }: ToolButtonProps) => (
  <Tooltip label={label} position="right">
    <ActionIcon
      size={42}
      radius="md"
      variant={active ? 'filled' : 'subtle'}
      color={active ? 'pine' : 'gray'}
      aria-label={label}
      aria-pressed={active}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  </Tooltip>
);

const tools: readonly { readonly tool: Tool; readonly label: string; readonly icon: ReactNode }[] = [
  { tool: 'select', label: 'Select (V)', icon: <IconPointer size={21} /> },
  { tool: 'sticky', label: 'Sticky (N)', icon: <IconNote size={21} /> },
  { tool: 'text', label: 'Text (T)', icon: <IconTypography size={21} /> },
  { tool: 'frame', label: 'Frame (F)', icon: <IconFrame size={21} /> },
];

/** The tools at the left edge. */
export const ToolBar = () => {
  const { desk, actions } = useCanvas();
  const active = useDesk((d) => d.tool);
  return (
    <div className={css.tools} role="toolbar" aria-label="Tools" aria-orientation="vertical">
      {tools.map(({ tool, label, icon }) => (
        <ToolButton
          key={tool}
          label={label}
          icon={icon}
          active={active === tool}
          onClick={() => {
            desk.setState({ tool });
          }}
        />
      ))}
      <Divider my={4} />
      <ToolButton label="Import" icon={<IconTableImport size={21} />} onClick={actions.importFromJira} />
      <Divider my={4} />
      <ToolButton
        label="Keys (?)"
        icon={<IconKeyboard size={21} />}
        onClick={() => {
          desk.setState({ helpOpen: true });
        }}
      />
    </div>
  );
};
