import { KeyedStore } from '../board/itemStore';
import type { SealedIssue } from '../contract/contract.gen';
import { type CardContent, issueKey, type IssueKey } from './boardSession';
import type { BoardKey } from './seal';

/**
 * The issues that were opened here. The newest version of each wins, in whatever order they are opened, and
 * what is opened after a drop is thrown away.
 */
export class OpenedIssues {
  readonly content: KeyedStore<IssueKey, CardContent>;
  #versions = new Map<IssueKey, number>();

  constructor(written: () => void) {
    this.content = new KeyedStore(written);
  }

  async take(key: BoardKey, issues: readonly SealedIssue[]): Promise<void> {
    const versions = this.#versions;
    const newer = issues.filter((i) => i.version > (versions.get(issueKey(i.site, i.issue)) ?? -1));
    newer.forEach((i) => versions.set(issueKey(i.site, i.issue), i.version));
    await Promise.all(
      newer.map(async (sealed) => {
        const id = issueKey(sealed.site, sealed.issue);
        const content = await contentOf(key, sealed);
        if (this.#versions === versions && versions.get(id) === sealed.version) {
          this.content.write(id, content);
        }
      }),
    );
  }

  forget(): void {
    this.#versions = new Map();
    this.content.clear();
  }
}

async function contentOf(key: BoardKey, sealed: SealedIssue): Promise<CardContent> {
  if (sealed.state === 'Missing' || sealed.sealed === null) {
    return { kind: 'missing' };
  }
  try {
    return { kind: 'live', issue: await key.openIssue(sealed) };
  } catch {
    // Not sealed by this key: nothing of it may be shown.
    return { kind: 'sealed' };
  }
}
