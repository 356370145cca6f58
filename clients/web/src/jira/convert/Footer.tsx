import { Button, Group, Progress, Text } from '@mantine/core';
import css from './Convert.module.css';
import { isSettled } from './job/fate';
import type { Progress as Made } from './job/conversion';
import type { Filling } from './useFilling';

interface Props {
  readonly filling: Filling;
  readonly onClose: () => void;
}

/**
 * What is going on, and the two buttons. Both stay where they are whatever happens: the second click of a double
 * click meets the button that the first one met.
 */
export const Footer = ({ filling, onClose }: Props) => {
  const { open, undecided, progress, going, ready, create } = filling;
  const over = open.length === 0 && !going;
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <div className={css.state} role="status">
        {progress !== null && <Going progress={progress} />}
        {!going && undecided.length > 0 && (
          <Text size="sm" c="orange.9">
            {undecided.length === 1
              ? 'One sticky looks like an issue: say above what to do.'
              : `${undecided.length} stickies look like issues: say above what to do.`}
          </Text>
        )}
      </div>
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" w={104} onClick={onClose}>
          {over || going ? 'Close' : 'Cancel'}
        </Button>
        <Button loading={going} disabled={!ready} w={176} onClick={create}>
          {wordsFor(open.length)}
        </Button>
      </Group>
    </Group>
  );
};

function wordsFor(count: number): string {
  switch (count) {
    case 0:
      return 'All done';
    case 1:
      return 'Create 1 issue';
    default:
      return `Create ${count} issues`;
  }
}

const Going = ({ progress }: { readonly progress: Made }) => {
  const fates = [...progress.fates.values()];
  const settled = fates.filter(isSettled).length;
  const finding = fates.some(({ kind }) => kind === 'unclear') && !fates.some(({ kind }) => kind === 'sending');
  return (
    <div>
      <Progress value={(100 * settled) / fates.length} size="sm" mb={4} aria-label="Issues made" />
      <Text size="sm" c="dimmed">
        {settled} of {fates.length}
        {progress.wait !== null && ` · Jira asks us to wait ${progress.wait} s`}
        {finding && ' · no answer yet; finding out what was made'}
      </Text>
    </div>
  );
};
