import { Modal, Tabs } from '@mantine/core';
import { IconClipboardText, IconFileSpreadsheet, IconTicket } from '@tabler/icons-react';
import type { BoardSession, ItemId } from '../connection/boardSession';
import css from '../jira/import/Import.module.css';
import { JiraTab } from '../jira/import/JiraTab';
import { FileTab } from './FileTab';
import { PasteTab } from './PasteTab';

interface Props {
  readonly session: BoardSession;
  readonly opened: boolean;
  /** A table that was pasted onto the canvas, to be read at once. */
  readonly pasted?: string | null;
  readonly onClose: () => void;
  /** Called with what came onto the board, so that it can be shown. */
  readonly onImported: (items: readonly ItemId[]) => void;
}

/** The one dialog of all three entries: from Jira, from a file, from the clipboard (P5–P7). */
export const ImportDialog = ({ session, opened, pasted = null, onClose, onImported }: Props) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Import to this board"
    size="min(1240px, 94vw)"
    classNames={{ content: css.content ?? '', body: css.body ?? '' }}
  >
    <Tabs defaultValue={pasted === null ? 'jira' : 'paste'} keepMounted={false} className={css.tabs ?? ''}>
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
        <FileTab session={session} onClose={onClose} onImported={onImported} />
      </Tabs.Panel>
      <Tabs.Panel value="paste" className={css.panel ?? ''}>
        <PasteTab session={session} pasted={pasted} onClose={onClose} onImported={onImported} />
      </Tabs.Panel>
    </Tabs>
  </Modal>
);
