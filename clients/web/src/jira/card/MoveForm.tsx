import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useWatchKey } from '../../ui/useWatch';
import { FieldEditor } from '../fields/FieldEditor';
import { type FieldSpec, specOf } from '../fields/spec';
import { judge, toWrite } from '../fields/values';
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
  const said = edit?.kind === 'refused' ? (edit.words?.errors ?? {}) : {};
  const put = (id: string, value: unknown): void => {
    desk.draft(key, { ...draft, values: { ...draft.values, [id]: value }, wrong: {} } satisfies MoveDraft);
  };
  const submit = (): void => {
    const { values } = draft;
    const wrong = Object.fromEntries(
      specs.flatMap((spec) => {
        const message = judge(spec, values[spec.id] ?? null);
        return message === null ? [] : [[spec.id, message]];
      }),
    );
    desk.draft(key, { ...draft, wrong } satisfies MoveDraft);
    if (Object.keys(wrong).length === 0) {
      const fields = Object.fromEntries(specs.map((spec) => [spec.id, toWrite(spec, values[spec.id] ?? null)]));
      void desk.save(
        key,
        site,
        issue.id,
        writeMove(transition, statusOf(seenOf(edit, issue).fields['status']).id, fields),
      );
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {specs.map((spec, index) => (
          <FieldEditor
            key={spec.id}
            spec={spec}
            place={{ calls: desk.calls, site, project: projectOf(issue.fields['project']), issue: issue.id }}
            value={draft.values[spec.id] ?? null}
            onChange={(value) => {
              put(spec.id, value);
            }}
            onCancel={() => {
              desk.close(key);
            }}
            autoFocus={index === 0}
            error={draft.wrong[spec.id] ?? said[spec.id] ?? null}
          />
        ))}
        <Group justify="flex-end">
          <Button size="xs" type="submit">
            {transition.name}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
