import { useEffect, useState } from 'react';
import type { Me } from '../../accounts/api';
import { Board } from '../../canvas/Board';
import type { FrameProps, NoteProps } from '../../canvas/context';
import { viewCentre } from '../../canvas/view';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { ImportDialog } from '../../imports/ImportDialog';
import { importIssues } from '../../imports/issueLinks';
import { pastedAs } from '../../imports/pasted';
import { AskDialog } from '../../jira/bound/AskDialog';
import { BindDialog } from '../../jira/bound/BindDialog';
import { BoundChip } from '../../jira/bound/BoundChip';
import { boundDropsOf } from '../../jira/bound/drops';
import { BulkBar } from '../../jira/bulk/BulkBar';
import { BulkDialog } from '../../jira/bulk/BulkDialog';
import { CardFace, type CardFaceProps } from '../../jira/card/CardFace';
import { readReturn, sayReturn } from '../../jira/connection';
import { cardMeasure } from '../../jira/card/heights';
import { ConfigureDialog } from '../../jira/configure/ConfigureDialog';
import { FailureNote } from '../../jira/convert/FailureNote';
import { ConvertDialog } from '../../jira/convert/ConvertDialog';
import { DetailsDock } from '../../jira/details/DetailsDock';
import { openDetailsOf } from '../../jira/details/place';
import { navigate } from '../navigation';
import { boardPath } from '../router';
import css from './Board.module.css';
import { focusWhenThere } from './focus';
import { LineBanner } from './LineBanner';
import { ShareDialog } from './ShareDialog';
import { TopBar } from './TopBar';

interface Props {
  readonly session: BoardSession;
  readonly me: Me;
}

type Dialog =
  | { readonly kind: 'import'; readonly pasted?: string }
  | { readonly kind: 'share' }
  | { readonly kind: 'configure' }
  | { readonly kind: 'bind'; readonly frame: ItemId }
  | { readonly kind: 'convert' | 'bulk'; readonly items: readonly ItemId[] };

const renderCard = (props: CardFaceProps) => <CardFace {...props} />;

const renderNote = ({ session, id, actions }: NoteProps) => (
  <FailureNote
    session={session}
    id={id}
    onAgain={() => {
      actions.convert([id]);
    }}
  />
);

const renderFrame = (props: FrameProps) => <BoundChip {...props} />;

/** The canvas, the bar above it and the dialogs over it. */
export const OpenBoard = ({ session, me }: Props) => {
  const [dialog, setDialog] = useState<Dialog | null>(() =>
    readReturn(window.location.search).opens ? { kind: 'import' } : null,
  );
  const close = (): void => {
    setDialog(null);
  };
  const openImport = (): void => {
    setDialog({ kind: 'import' });
  };
  const shown = (items: readonly ItemId[]): void => {
    focusWhenThere(session, items);
  };
  // Guests neither read tables nor reach Jira: for them it is lines of text.
  const paste = (text: string, html: string): boolean => {
    const pasted = pastedAs(text, html);
    if (pasted.kind === 'lines' || session.you.get()?.role === 'Guest') {
      return false;
    }
    if (pasted.kind === 'table') {
      setDialog({ kind: 'import', pasted: pasted.text });
    } else {
      void importIssues(session, pasted.issues, viewCentre(session), shown);
    }
    return true;
  };
  useEffect(() => {
    const back = readReturn(window.location.search);
    sayReturn(back.jira);
    if (back.jira !== null || back.opens) {
      navigate(`${boardPath(session.board)}${back.rest}`, 'replace');
    }
  }, [session]);
  return (
    <div className={css.page}>
      <TopBar
        session={session}
        me={me}
        onImport={openImport}
        onShare={() => {
          setDialog({ kind: 'share' });
        }}
        onConfigure={() => {
          setDialog({ kind: 'configure' });
        }}
      />
      <LineBanner session={session} />
      <main className={css.canvas}>
        <Board
          session={session}
          renderCard={renderCard}
          measureCard={cardMeasure}
          renderNote={renderNote}
          renderFrame={renderFrame}
          moved={boundDropsOf(session).moved}
          actions={{
            importFromJira: openImport,
            convert: (items) => {
              setDialog({ kind: 'convert', items });
            },
            bulk: (items) => {
              setDialog({ kind: 'bulk', items });
            },
            details: (item) => {
              openDetailsOf(session).set(item);
            },
            bind: (frame) => {
              setDialog({ kind: 'bind', frame });
            },
            paste,
          }}
        />
        <BulkBar session={session} />
        <DetailsDock session={session} />
      </main>
      <ImportDialog
        session={session}
        opened={dialog?.kind === 'import'}
        onClose={close}
        pasted={dialog?.kind === 'import' ? (dialog.pasted ?? null) : null}
        onImported={shown}
      />
      <ConvertDialog session={session} items={dialog?.kind === 'convert' ? dialog.items : null} onClose={close} />
      <BulkDialog session={session} items={dialog?.kind === 'bulk' ? dialog.items : null} onClose={close} />
      <BindDialog session={session} frame={dialog?.kind === 'bind' ? dialog.frame : null} onClose={close} />
      <AskDialog session={session} />
      <ConfigureDialog session={session} opened={dialog?.kind === 'configure'} onClose={close} />
      <ShareDialog board={session.board} opened={dialog?.kind === 'share'} onClose={close} />
    </div>
  );
};
