import type { CardIssue, ItemId, OutsideStep } from '../../connection/boardSession';
import type { JiraCalls } from '../calls';
import { statusOf } from '../card/read';
import { stepBack } from '../card/stepBack';
import { demandedBy, writeMove } from '../card/writes';
import { tell } from '../sealed';
import type { Transition } from '../shapes';
import type { AskFields } from './asking';
import { sprintSteps } from './sprintSteps';
import { type SprintCall, toSprint } from './sprintCall';
import type { Binding } from './binding';

/** A card and its issue as it was when the card was dropped. */
export interface Dropped {
  readonly id: ItemId;
  readonly issue: CardIssue;
  /** The open sprint it was in. */
  readonly sprint: string | null;
}

/** Jira, and whoever fills in what it demands. */
export interface FollowPorts {
  readonly calls: JiraCalls;
  readonly sprintCall: SprintCall;
  readonly askFields: AskFields;
  readonly took: (site: string, issue: CardIssue) => void;
}

/** What Jira did: how each is taken back, and why others did not go; a null says nothing, since the person left it. */
export interface Followed {
  readonly steps: ReadonlyMap<ItemId, OutsideStep>;
  readonly failed: ReadonlyMap<ItemId, string | null>;
}

/** Makes Jira follow cards that were dropped into a bound frame. */
export const follow = (ports: FollowPorts, binding: Binding, cards: readonly Dropped[]): Promise<Followed> =>
  binding.kind === 'status'
    ? intoStatus(ports, binding.site, binding.id, cards)
    : intoSprint(ports, binding.site, binding.kind === 'sprint' ? binding.id : null, cards);

async function intoSprint(
  { sprintCall }: FollowPorts,
  site: string,
  sprint: string | null,
  cards: readonly Dropped[],
): Promise<Followed> {
  const refused = await toSprint(
    sprintCall,
    site,
    sprint,
    cards.map(({ issue }) => ({ issue: issue.id })),
  );
  const done = cards.filter(({ issue }) => !refused.has(issue.id));
  return {
    steps: sprintSteps(sprintCall, site, sprint, done),
    failed: new Map(cards.flatMap(({ id, issue }) => reasonFor(id, refused.get(issue.id)))),
  };
}

const reasonFor = (id: ItemId, reason: string | undefined): readonly (readonly [ItemId, string])[] =>
  reason === undefined ? [] : [[id, reason]];

/** At once; Jira's burst limits are kept by the server. */
const together = 4;

async function intoStatus(
  ports: FollowPorts,
  site: string,
  status: string,
  cards: readonly Dropped[],
): Promise<Followed> {
  const steps = new Map<ItemId, OutsideStep>();
  const failed = new Map<ItemId, string | null>();
  const forms = new Map<string, Asking[]>();
  for (let at = 0; at < cards.length; at += together) {
    await Promise.all(cards.slice(at, at + together).map((card) => one(card)));
  }
  // One form after the other: a person fills in one at a time.
  for (const group of forms.values()) {
    await filledIn(ports, site, group, steps, failed);
  }
  return { steps, failed };

  async function one(card: Dropped): Promise<void> {
    const way = await wayTo(ports, site, status, card);
    if (typeof way === 'string') {
      failed.set(card.id, way);
    } else if (demandedBy(way).length === 0) {
      const refused = await move(ports, site, { card, way }, undefined, steps);
      if (refused !== null) {
        failed.set(card.id, refused.sentence);
      }
    } else {
      const asks = `${way.id} ${demandedBy(way)
        .map(([field]) => field)
        .join()} ${projectIn(card.issue)}`;
      forms.set(asks, [...(forms.get(asks) ?? []), { card, way }]);
    }
  }
}

interface Asking {
  readonly card: Dropped;
  readonly way: Transition;
}

const projectIn = ({ key }: CardIssue): string => key.slice(0, key.lastIndexOf('-'));

/** The transition that leads there and asks least; a sentence where Jira offers none. */
async function wayTo(
  { calls }: FollowPorts,
  site: string,
  status: string,
  card: Dropped,
): Promise<Transition | string> {
  const asked = await calls.transitions(site, card.issue.id);
  if (asked.kind !== 'done') {
    return asked.kind === 'stopped' ? 'Jira was not asked.' : tell(asked);
  }
  const ways = asked.value.filter(({ to }) => statusOf(to).id === status);
  const least = [...ways].sort((one, other) => demandedBy(one).length - demandedBy(other).length)[0];
  const now = statusOf(card.issue.fields['status']).name;
  return least ?? `Jira offers you no move there from “${now}”.`;
}

/** The same fields for all that ask for the same; asked again where Jira says what is wrong with them. */
async function filledIn(
  ports: FollowPorts,
  site: string,
  group: readonly Asking[],
  steps: Map<ItemId, OutsideStep>,
  failed: Map<ItemId, string | null>,
): Promise<void> {
  let rest = group;
  let said: Readonly<Record<string, string>> = {};
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const fields = await ports.askFields({
      site,
      transition: first.way,
      issues: rest.map(({ card }) => card.issue),
      said,
    });
    const again: Asking[] = [];
    for (const asking of rest) {
      const refused = fields === null ? left : await move(ports, site, asking, fields, steps);
      if (refused !== null && Object.keys(refused.errors).length > 0) {
        said = refused.errors;
        again.push(asking);
      } else if (refused !== null) {
        failed.set(asking.card.id, refused.sentence);
      }
    }
    rest = again;
  }
}

interface NotMoved {
  readonly sentence: string | null;
  /** What Jira says of single fields. */
  readonly errors: Readonly<Record<string, string>>;
}

const left: NotMoved = { sentence: null, errors: {} };

async function move(
  { calls, took }: FollowPorts,
  site: string,
  { card, way }: Asking,
  fields: Readonly<Record<string, unknown>> | undefined,
  steps: Map<ItemId, OutsideStep>,
): Promise<NotMoved | null> {
  const { issue } = card;
  const write = writeMove(way, statusOf(issue.fields['status']).id, fields);
  const { transition, seen } = write;
  const outcome = await calls.transition(
    site,
    issue.id,
    fields === undefined ? { transition, seen } : { transition, seen, fields },
  );
  switch (outcome.kind) {
    case 'stopped':
      return { sentence: 'Jira was not asked.', errors: {} };
    case 'refused':
      return outcome.conflict === null
        ? { sentence: tell(outcome), errors: outcome.words?.errors ?? {} }
        : { sentence: `Somebody moved it to “${statusOf(outcome.conflict.now).name}” in Jira meanwhile.`, errors: {} };
    case 'done':
      took(site, outcome.value);
      steps.set(card.id, stepBack({ calls, took }, { site, write, seen: issue, answer: outcome.value }));
      return null;
  }
}
