import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from '../context';
import type { ItemNode } from '../rf';
import css from './Nodes.module.css';

const Import = ({ id }: NodeProps<ItemNode>) => {
  const { actions } = useCanvas();
  return (
    <div className={css.import} data-item-id={id}>
      <Button
        className="nodrag"
        fullWidth
        h="100%"
        size="md"
        radius="lg"
        leftSection={<IconTableImport size={22} />}
        onClick={actions.importFromJira}
      >
        Import from Jira
      </Button>
    </div>
  );
};

export const ImportNode = memo(Import);
