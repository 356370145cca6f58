import { Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useAsk } from '../../ui/useAsk';
import css from './Jql.module.css';
import { excerpt, type Fault, faultOf } from './jql';
import type { Judgement } from './importCalls';
import type { ImportDesk } from './importDesk';

interface Props {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly jql: string;
  /** The search that was refused, where the last one was. */
  readonly refused: { readonly query: string; readonly message: string } | null;
  /** Puts the caret where Jira stumbled. */
  readonly onGo: (at: number) => void;
}

const pause = 600;
const fine: { readonly kind: 'done'; readonly value: Judgement } = {
  kind: 'done',
  value: { errors: [], warnings: [] },
};

/** What Jira's own parser says against the text, asked when one stops typing; the place is marked where Jira names it. */
export const JqlFaults = ({ desk, site, jql, refused, onGo }: Props) => {
  const [settled] = useDebouncedValue(jql.trim(), pause);
  const { asked } = useAsk(`${site}/parse/${settled}`, (signal) =>
    settled === '' ? Promise.resolve(fine) : desk.calls.parse(site, settled, signal),
  );
  const current = settled === jql.trim();
  const judged = current && asked.kind === 'done' ? asked.value : fine.value;
  const messages =
    judged.errors.length > 0
      ? judged.errors
      : refused !== null && refused.query === jql.trim()
        ? [refused.message]
        : [];
  const lead = jql.length - jql.trimStart().length;
  return (
    <div aria-live="polite">
      {messages.map((message) => (
        <FaultLine
          key={message}
          jql={jql.trim()}
          fault={faultOf(jql.trim(), message)}
          onGo={(at) => {
            onGo(at + lead);
          }}
        />
      ))}
      {judged.warnings.map((message) => (
        <Text key={message} size="xs" c="dimmed" mt={4}>
          {message}
        </Text>
      ))}
    </div>
  );
};

const FaultLine = ({
  jql,
  fault,
  onGo,
}: {
  readonly jql: string;
  readonly fault: Fault;
  readonly onGo: (at: number) => void;
}) => {
  const { at } = fault;
  const part = at === null ? null : excerpt(jql, at);
  return (
    <div className={css.fault} role="alert">
      <Text size="xs" c="red.9">
        {fault.message}
      </Text>
      {part !== null && at !== null && (
        <UnstyledButton
          className={css.excerpt}
          title="Go to this place"
          onClick={() => {
            onGo(at);
          }}
        >
          {part.before}
          <mark>{part.here}</mark>
          {part.after}
        </UnstyledButton>
      )}
    </div>
  );
};
