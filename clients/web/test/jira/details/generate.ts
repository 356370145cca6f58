import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json' with { type: 'json' };
import type { AdfNode } from '../../../src/jira/details/adf/adf';

interface Rule {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Rule[];
  readonly allOf?: readonly Rule[];
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  readonly items?: Rule | readonly Rule[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

const definitions = schema.definitions as unknown as Readonly<Record<string, Rule>>;

/** The names of all nodes and marks of Atlassian's own schema. */
export const allDefinitions: readonly string[] = Object.keys(definitions);

/** A random number generator that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = [
  'Pointer',
  'lags',
  'über',
  '<b>',
  '"quoted"',
  'naïve  gap',
  '🙂',
  'javascript:alert(1)',
  '&amp;',
  'end.',
];

/** Makes documents that Atlassian's schema allows, and notes which definitions it used. */
export class Generator {
  readonly used: Set<string>;
  readonly #chance: () => number;

  constructor(seed: number, used = new Set<string>()) {
    this.#chance = seeded(seed);
    this.used = used;
  }

  document(): AdfNode {
    const blocks = 1 + this.#below(5);
    const choices = (definitions['doc_node']?.properties?.['content']?.items as Rule).anyOf ?? [];
    const content = Array.from({ length: blocks }, () => {
      // Every other block one that the editor can change.
      const from =
        this.#chance() < 0.5
          ? choices
          : choices.filter((choice) =>
              /\/(paragraph|heading|bullet|ordered|codeBlock|blockquote)/u.test(choice.$ref ?? ''),
            );
      return this.#of(this.#pick(from), 0) as AdfNode;
    });
    return { type: 'doc', version: 1, content };
  }

  one(name: string): AdfNode {
    return this.#of({ $ref: `#/definitions/${name}` }, 3) as AdfNode;
  }

  #of(rule: Rule, depth: number): unknown {
    if (rule.$ref !== undefined) {
      const name = rule.$ref.replace('#/definitions/', '');
      this.used.add(name);
      return this.#of(definitions[name] ?? {}, depth + 1);
    }
    if (rule.allOf !== undefined) {
      const parts = rule.allOf.map((part) => this.#resolve(part));
      return this.#of(
        Object.assign({}, ...parts, {
          properties: Object.assign({}, ...parts.map((p) => p.properties ?? {})) as object,
        }) as Rule,
        depth,
      );
    }
    if (rule.anyOf !== undefined) {
      return this.#of(this.#pick(depth > 9 ? shallow(rule.anyOf) : rule.anyOf), depth);
    }
    if (rule.enum !== undefined) {
      return this.#pick(rule.enum);
    }
    switch (rule.type) {
      case 'object':
        return this.#object(rule, depth);
      case 'array':
        return this.#array(rule, depth);
      case 'number':
      case 'integer': {
        const least = rule.minimum ?? 0;
        return least + this.#below(Math.min(rule.maximum ?? least + 5, least + 5) - least + 1);
      }
      case 'boolean':
        return this.#chance() < 0.5;
      default:
        return this.#text(rule);
    }
  }

  #resolve(rule: Rule): Rule {
    if (rule.$ref === undefined) {
      return rule;
    }
    const name = rule.$ref.replace('#/definitions/', '');
    this.used.add(name);
    const found = definitions[name] ?? {};
    return found.allOf === undefined ? found : (Object.assign({}, ...found.allOf.map((p) => this.#resolve(p))) as Rule);
  }

  #object(rule: Rule, depth: number): Readonly<Record<string, unknown>> {
    const made = Object.entries(rule.properties ?? {}).filter(
      ([name]) => (rule.required ?? []).includes(name) || this.#chance() < (depth > 9 ? 0.1 : 0.5),
    );
    return Object.fromEntries(made.map(([name, inner]) => [name, this.#of(inner, depth + 1)]));
  }

  #array(rule: Rule, depth: number): readonly unknown[] {
    const items = rule.items;
    if (items === undefined) {
      return [];
    }
    const least = rule.minItems ?? 0;
    const most = Math.min(rule.maxItems ?? least + 3, least + (depth > 9 ? 0 : 3));
    const length = least + this.#below(Math.max(0, most - least) + 1);
    return Array.from({ length }, () => {
      const choice = Array.isArray(items) ? this.#pick(items as readonly Rule[]) : (items as Rule);
      return this.#of(choice, depth + 1);
    });
  }

  #text(rule: Rule): string {
    if (rule.pattern !== undefined) {
      return rule.pattern.startsWith('^#') ? `#${this.#below(0xffffff).toString(16).padStart(6, '0')}` : '12px';
    }
    const many = (rule.minLength ?? 0) + this.#below(4);
    return many === 0 ? '' : Array.from({ length: many }, () => this.#pick(words)).join(' ');
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#below(from.length)] as T;
  }

  #below(limit: number): number {
    return Math.floor(this.#chance() * limit);
  }
}

/** Deep down only what ends soon. */
function shallow(rules: readonly Rule[]): readonly Rule[] {
  const few = rules.filter((rule) => /paragraph|text|rule_|inline|hardBreak|media_|mark/u.test(rule.$ref ?? 'text'));
  return few.length > 0 ? few : rules;
}
