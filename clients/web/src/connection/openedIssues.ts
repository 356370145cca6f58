import { KeyedStore } from '../board/itemStore';
import type { SealedIssue } from '../contract/contract.gen';
import { type CardContent, issueKey, type IssueKey, type SiteLegend } from './boardSession';
import type { BoardKey } from './seal';

/** Stands in place of an issue's number where the names of a site's fields come. */
const legendName = 'fields';

/**
 * The issues that were opened here. The newest version of each wins, in whatever order they are opened, and
 * what is opened after a drop is thrown away.
 */
export class OpenedIssues {
  readonly content: KeyedStore<IssueKey, CardContent>;
  readonly legends: KeyedStore<string, SiteLegend>;
  #versions = new Map<IssueKey, number>();

  constructor(written: () => void) {
    this.content = new KeyedStore(written);
    this.legends = new KeyedStore(written);
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
          this.#hold(id, sealed, content);
        }
      }),
    );
  }

  forget(): void {
    this.#versions = new Map();
    this.content.clear();
    this.legends.clear();
  }

  #hold(id: IssueKey, { site, issue }: SealedIssue, content: CardContent): void {
    if (issue !== legendName) {
      this.content.write(id, content);
    } else if (content.kind === 'live') {
      this.legends.write(site, legendOf(content.issue));
    }
  }
}

const legendOf = ({ fields }: { readonly fields: unknown }): SiteLegend => ({
  fields: Array.isArray(fields) ? (fields as SiteLegend['fields']) : [],
});

async function contentOf(key: BoardKey, sealed: SealedIssue): Promise<CardContent> {
  if (sealed.state !== 'Live' || sealed.sealed === null) {
    return { kind: sealed.state === 'Gone' ? 'gone' : 'missing' };
  }
  try {
    return { kind: 'live', issue: await key.openIssue(sealed) };
  } catch {
    // Not sealed by this key: nothing of it may be shown.
    return { kind: 'sealed' };
  }
}
