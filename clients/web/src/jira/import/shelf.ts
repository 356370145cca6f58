import type { Refusal } from '../../contract/contract.gen';
import { Cell } from '../../ui/store';
import type { JiraOutcome } from '../sealed';
import type { ImportCalls, SavedImport } from './importCalls';

export type ShelfState =
  | { readonly kind: 'unasked' | 'loading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'shown'; readonly imports: readonly SavedImport[] };

/** The most issue numbers that the server keeps with a saved import. */
const mostIssues = 2000;

/** The imports that one saved on this board from one site. They are kept for oneself alone, encrypted (B16). */
export class Shelf {
  readonly state = new Cell<ShelfState>({ kind: 'unasked' });
  readonly #calls: ImportCalls;
  readonly #site: string;

  constructor(calls: ImportCalls, site: string) {
    this.#calls = calls;
    this.#site = site;
  }

  async load(): Promise<void> {
    if (this.state.get().kind !== 'shown') {
      this.state.set({ kind: 'loading' });
    }
    const outcome = await this.#calls.saved(this.#site);
    if (outcome.kind === 'done') {
      this.state.set({ kind: 'shown', imports: outcome.value });
    } else if (outcome.kind === 'refused') {
      this.state.set({ kind: 'refused', refusal: outcome.refusal });
    }
  }

  /** The saved import with this JQL, where it is known. */
  of(jql: string): SavedImport | undefined {
    const state = this.state.get();
    return state.kind === 'shown' ? state.imports.find((saved) => saved.jql === jql) : undefined;
  }

  keep(name: string, jql: string, issues: readonly string[]): Promise<JiraOutcome<string>> {
    return this.#save({ name, jql, issues });
  }

  rename(saved: SavedImport, name: string): Promise<JiraOutcome<string>> {
    return this.#save({ id: saved.id, name, jql: saved.jql ?? '', issues: saved.issues ?? [] });
  }

  /** The issues that a saved import stands for now. */
  stands(saved: SavedImport, issues: readonly string[]): Promise<JiraOutcome<string>> {
    return this.#save({ id: saved.id, name: saved.name ?? '', jql: saved.jql ?? '', issues });
  }

  async forget(saved: SavedImport): Promise<JiraOutcome<null>> {
    const outcome = await this.#calls.forget(this.#site, saved.id);
    await this.load();
    return outcome;
  }

  async #save(kept: Parameters<ImportCalls['save']>[1]): Promise<JiraOutcome<string>> {
    const issues = [...new Set(kept.issues)].slice(-mostIssues);
    const outcome = await this.#calls.save(this.#site, { ...kept, issues });
    if (outcome.kind === 'done') {
      await this.load();
    }
    return outcome;
  }
}
