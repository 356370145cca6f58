import { Anchor, Stack, Text } from '@mantine/core';
import { useWatchKey } from '../../ui/useWatch';
import { DemandForm } from '../bound/DemandForm';
import { type FieldSpec, specOf } from '../fields/spec';
import type { Transition } from '../shapes';
import { editKey, seenOf } from './desk';
import type { CardPlace } from './place';
import { projectOf, statusOf } from './read';
import { demandedBy, writeMove } from './writes';

/** What is being filled in for a transition; it outlives the try that Jira refused. */
export interface MoveDraft {
  readonly transition: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with them before Jira is asked. */
  readonly wrong: Readonly<Record<string, string>>;
}

interface Props {
  readonly place: CardPlace;
  readonly transition: Transition;
  readonly draft: MoveDraft;
  readonly onBack: () => void;
}

/** A transition whose screen demands fields: they are asked for in the same place. */
export const MoveForm = ({ place, transition, draft, onBack }: Props) => {
  const specs = demandedBy(transition).map(([id, meta]) => specOf(id, meta, place.issue.points));
  const closed = specs.filter((spec) => spec.reason !== null);
  return (
    <Stack gap="sm" p={6}>
      <Text size="sm" fw={600}>
        {transition.name}
      </Text>
      {closed.length > 0 ? (
        <CannotFill place={place} specs={closed} />
      ) : (
        <Demanded place={place} transition={transition} draft={draft} specs={specs} />
      )}
      <Anchor component="button" type="button" size="xs" ta="left" onClick={onBack}>
        Other moves
      </Anchor>
    </Stack>
  );
};

/** Said before anything is filled in. */
const CannotFill = ({ place, specs }: { readonly place: CardPlace; readonly specs: readonly FieldSpec[] }) => (
  <Text size="sm" role="alert">
    Jira asks for {specs.map((spec) => spec.name).join(', ')}, which cannot be filled in here.{' '}
    <Anchor href={place.issue.url} target="_blank" rel="noreferrer" size="sm">
      Make this move in Jira
    </Anchor>
  </Text>
);

const Demanded = ({
  place,
  transition,
  draft,
  specs,
}: Omit<Props, 'onBack'> & { readonly specs: readonly FieldSpec[] }) => {
  const { desk, site, issue, item } = place;
  const key = editKey(item, 'status');
  const edit = useWatchKey(desk.edits, key);
  return (
    <DemandForm
      specs={specs}
      place={{ calls: desk.calls, site, project: projectOf(issue.fields['project']), issue: issue.id }}
      filling={draft}
      said={edit?.kind === 'refused' ? (edit.words?.errors ?? {}) : {}}
      submit={transition.name}
      onFill={(filling) => {
        desk.draft(key, { ...draft, ...filling } satisfies MoveDraft);
      }}
      onCancel={() => {
        desk.close(key);
      }}
      onDone={(fields) => {
        void desk.save(
          key,
          site,
          issue.id,
          writeMove(transition, statusOf(seenOf(edit, issue).fields['status']).id, fields),
        );
      }}
    />
  );
};
