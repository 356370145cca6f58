import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useCanvas } from '../context';
import { useZoomPercent } from '../rf';
import { useShow } from '../show';
import css from './Bars.module.css';

const ZoomButton = ({
  label,
  icon,
  onClick,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}) => (
  <Tooltip label={label}>
    <ActionIcon size={34} radius="md" variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  </Tooltip>
);

/** Zoom out, 100 %, zoom in, fit. */
export const ZoomBar = () => {
  const { session } = useCanvas();
  const flow = useReactFlow();
  const show = useShow();
  const percent = useZoomPercent();
  return (
    <div className={css.zoom} role="toolbar" aria-label="Zoom">
      <ZoomButton
        label="Zoom out"
        icon={<IconMinus size={17} />}
        onClick={() => void flow.zoomOut({ duration: 150 })}
      />
      <Tooltip label="100 % (Shift + 0)">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          w={58}
          px={0}
          onClick={() => void flow.zoomTo(1, { duration: 150 })}
        >
          {percent} %
        </Button>
      </Tooltip>
      <ZoomButton label="Zoom in" icon={<IconPlus size={17} />} onClick={() => void flow.zoomIn({ duration: 150 })} />
      <ZoomButton
        label="Fit everything (Shift + 1)"
        icon={<IconMaximize size={17} />}
        onClick={() => {
          show(session.items.keys.get(), 200);
        }}
      />
    </div>
  );
};
