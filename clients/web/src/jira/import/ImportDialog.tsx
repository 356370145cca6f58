import { Modal, Tabs } from '@mantine/core';
import { IconClipboardText, IconFileSpreadsheet, IconTicket } from '@tabler/icons-react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { CsvTab } from './CsvTab';
import css from './Import.module.css';
import { JiraTab } from './JiraTab';
import { PasteTab } from './PasteTab';

interface Props {
  readonly session: BoardSession;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Called with what came onto the board, so that it can be shown. */
  readonly onImported: (items: readonly ItemId[]) => void;
}

/** The one dialog of all three entries: from Jira, from a file, from the clipboard (P5–P7). */
export const ImportDialog = ({ session, opened, onClose, onImported }: Props) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Import to this board"
    size="min(1240px, 94vw)"
    classNames={{ content: css.content ?? '', body: css.body ?? '' }}
  >
    <Tabs defaultValue="jira" keepMounted={false} className={css.tabs ?? ''}>
      <Tabs.List mb="md">
        <Tabs.Tab value="jira" leftSection={<IconTicket size={17} />}>
          Jira
        </Tabs.Tab>
        <Tabs.Tab value="csv" leftSection={<IconFileSpreadsheet size={17} />}>
          CSV
        </Tabs.Tab>
        <Tabs.Tab value="paste" leftSection={<IconClipboardText size={17} />}>
          Paste
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="jira" className={css.panel ?? ''}>
        <JiraTab session={session} onClose={onClose} onImported={onImported} />
      </Tabs.Panel>
      <Tabs.Panel value="csv" className={css.panel ?? ''}>
        <CsvTab session={session} onClose={onClose} onImported={onImported} />
      </Tabs.Panel>
      <Tabs.Panel value="paste" className={css.panel ?? ''}>
        <PasteTab session={session} onClose={onClose} onImported={onImported} />
      </Tabs.Panel>
    </Tabs>
  </Modal>
);
