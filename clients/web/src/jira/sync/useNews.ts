import { useState } from 'react';
import type { CardIssue } from '../../connection/boardSession';
import { isNews } from './news';

/** Counts how often Jira brought news to a card while it was looked at; 0: never. */
export function useNews(issue: CardIssue | null): number {
  const [seen, setSeen] = useState({ issue, turn: 0 });
  if (seen.issue !== issue) {
    const news = seen.issue !== null && issue !== null && isNews(seen.issue, issue);
    setSeen({ issue, turn: news ? seen.turn + 1 : seen.turn });
  }
  return seen.turn;
}
