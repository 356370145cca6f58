import { Button } from '@mantine/core';
import { useState } from 'react';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';
import css from './Panel.module.css';
import type { PartProps } from './place';

/** What was said about the issue, the newest last; earlier pages come when asked for. */
export const Comments = ({ place, known }: PartProps) => {
  const [paging, setPaging] = useState<{ readonly busy: boolean; readonly wrong: string | null }>({
    busy: false,
    wrong: null,
  });
  const earlier = async (): Promise<void> => {
    setPaging({ busy: true, wrong: null });
    setPaging({ busy: false, wrong: await place.reading.earlier() });
  };
  return (
    <section className={css.section} aria-label="Comments">
      <div className={css.sectionHead}>
        <h3>Comments</h3>
      </div>
      {known.earlier && place.lock === null && (
        <Button size="compact-sm" variant="subtle" loading={paging.busy} onClick={() => void earlier()}>
          Show earlier comments
        </Button>
      )}
      {known.earlier && place.lock !== null && <p className={css.none}>There are earlier comments in Jira.</p>}
      {paging.wrong !== null && (
        <p className={css.wrong} role="alert">
          {paging.wrong}
        </p>
      )}
      {known.comments.length === 0 && <p className={css.none}>No comments yet.</p>}
      <ol className={css.comments}>
        {known.comments.map((comment) => (
          <CommentItem key={comment.id} place={place} comment={comment} own={known.me === comment.author?.accountId} />
        ))}
      </ol>
      {place.lock === null && <Composer place={place} />}
    </section>
  );
};
