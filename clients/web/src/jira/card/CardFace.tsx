import type { BoardItem } from '../../contract/contract.gen';
import { type BoardSession, type CardContent, issueKey, type ItemId } from '../../connection/boardSession';
import { BoundMark } from '../bound/BoundMark';
import { cx } from '../../ui/cx';
import { useWatch, useWatchKey } from '../../ui/useWatch';
import { borderOf } from '../../ui/border';
import { NewsGlow } from '../sync/NewsGlow';
import { useNews } from '../sync/useNews';
import css from './Card.module.css';
import { deskOf } from './desk';
import { LiveCard } from './LiveCard';
import { lockOf } from './locks';
import { GoneCard, MissingCard, SealedCard } from './QuietCards';
import { statusOf, viewOf } from './read';

export interface CardFaceProps {
  readonly session: BoardSession;
  readonly item: BoardItem;
  readonly id: ItemId;
  readonly selected: boolean;
  readonly zoomedOut: boolean;
}

/** The face of a card: live, sealed or missing; from far away a coloured plate without text. */
export const CardFace = (props: CardFaceProps) => {
  const { session, item, selected, zoomedOut } = props;
  const key = issueKey(item.site ?? '', item.issue ?? '');
  const content = useWatchKey(session.issues, key) ?? { kind: 'sealed' };
  const border = borderOf(item.border);
  if (zoomedOut) {
    const category = content.kind === 'live' ? statusOf(content.issue.fields['status']).category : content.kind;
    return (
      <div className={css.plate} data-category={category} data-selected={selected} style={{ borderColor: border }} />
    );
  }
  return (
    <div
      className={cx(css.card, content.kind !== 'live' && css.quiet)}
      data-selected={selected}
      data-content={content.kind}
      data-bordered={border !== undefined}
      style={{ borderColor: border }}
    >
      <Content {...props} kind={content.kind} />
    </div>
  );
};

const Content = (props: CardFaceProps & { readonly kind: CardContent['kind'] }) => {
  switch (props.kind) {
    case 'sealed':
      return <SealedCard />;
    case 'missing':
      return <MissingCard {...props} />;
    case 'gone':
      return <GoneCard {...props} />;
    case 'live':
      return <Live {...props} />;
  }
};

const Live = ({ session, item, id }: CardFaceProps) => {
  const site = item.site ?? '';
  const key = issueKey(site, item.issue ?? '');
  const desk = deskOf(session);
  const content = useWatchKey(session.issues, key);
  const answer = useWatchKey(desk.answers, key);
  const you = useWatch(session.you);
  const sites = useWatch(session.sites);
  const held = content?.kind === 'live' ? content.issue : null;
  const issue = held !== null && answer !== undefined && answer.readAt > held.readAt ? answer : held;
  const news = useNews(issue);
  if (issue === null) {
    return <SealedCard />;
  }
  const lock = lockOf(you, sites, site);
  return (
    <>
      <BoundMark session={session} item={id} board={item} issue={issue} lock={lock} />
      <LiveCard session={session} desk={desk} item={id} site={site} issue={issue} view={viewOf(issue)} lock={lock} />
      <NewsGlow turn={news} />
    </>
  );
};
