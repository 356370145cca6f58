import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Loading } from '../ui/Loading';
import { RefusalNote } from '../ui/RefusalNote';
import { say, sayRefused } from '../ui/notify';
import { useAsk } from '../ui/useAsk';
import { chooseSites, readConnection, readSiteChoice, type Site } from './connection';
import { isServer } from './sites';

/** Which Jira sites the organisation uses; its administrator's choice. Names come from one's own connection. */
export const SitesCard = () => {
  const choice = useAsk('sites', readSiteChoice);
  const connection = useAsk('connection', readConnection);
  if (choice.asked.kind === 'refused') {
    return (
      <RefusalNote refusal={choice.asked.refusal} again={choice.asked.refusal.tryAgain ? choice.again : undefined} />
    );
  }
  if (choice.asked.kind === 'loading' || connection.asked.kind === 'loading') {
    return <Loading label="Reading the sites" height={60} />;
  }
  const known =
    connection.asked.kind === 'done' ? [...connection.asked.value.sites, ...connection.asked.value.unused] : [];
  // Data Center sites are not chosen: they are there because the administrator added them.
  return <Choosing chosen={choice.asked.value} known={known.filter((site) => !isServer(site.id))} />;
};

interface Props {
  readonly chosen: readonly string[] | null;
  readonly known: readonly Site[];
}

const Choosing = ({ chosen, known }: Props) => {
  const [saved, setSaved] = useState(chosen);
  const [mode, setMode] = useState(chosen === null ? 'all' : 'some');
  const [ticked, setTicked] = useState<string[]>([...(chosen ?? known.map(({ id }) => id))]);
  const [busy, setBusy] = useState(false);
  const wanted = mode === 'all' ? null : ticked;
  const save = async (): Promise<void> => {
    setBusy(true);
    const outcome = await chooseSites(wanted);
    setBusy(false);
    if (outcome.kind === 'done') {
      setSaved(wanted);
      say('Saved. It holds for everybody and every open board from now on.');
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
  };
  const beyond = ticked.filter((id) => !known.some((site) => site.id === id));
  return (
    <Stack gap="sm">
      <Radio.Group value={mode} onChange={setMode} aria-label="Which sites are used">
        <Stack gap={8}>
          <Radio value="all" label="Every site that our people connect" />
          <Radio value="some" label="Only these sites" />
        </Stack>
      </Radio.Group>
      {mode === 'some' && (
        <Checkbox.Group value={ticked} onChange={setTicked} aria-label="Sites">
          <Stack gap={8} ml={30}>
            {known.map((site) => (
              <Checkbox key={site.id} value={site.id} label={site.name} description={site.url} />
            ))}
            {beyond.map((id) => (
              <Checkbox key={id} value={id} label="A site beyond your own connection" description={id} />
            ))}
            {known.length + beyond.length === 0 && (
              <Text size="sm" c="dimmed">
                Connect your own Jira account to see sites to choose from. With none chosen, nobody can use Jira here.
              </Text>
            )}
          </Stack>
        </Checkbox.Group>
      )}
      <Group>
        <Button variant="default" loading={busy} disabled={sameSites(saved, wanted)} onClick={() => void save()}>
          Save
        </Button>
      </Group>
    </Stack>
  );
};

const sameSites = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === null || other === null ? one === other : one.length === other.length && one.every((id) => other.includes(id));
