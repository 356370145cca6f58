import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { navigate } from '../app/navigation';
import { boardPath } from '../app/router';
import { initialsOf } from '../ui/initials';
import { sayRefused } from '../ui/notify';
import { useAsk } from '../ui/useAsk';
import { type DemoPerson, demoPeople, enterDemo } from './api';
import css from './Landing.module.css';
import { tookMe } from './me';

const tones = ['#1b665a', '#9a4a2f', '#4c4a8c'] as const;

/** The three people of the demo; picking one opens the demo board as them. */
export const DemoPeople = () => {
  const { asked } = useAsk('demo', demoPeople);
  const [busy, setBusy] = useState(false);
  if (asked.kind !== 'done') {
    return null;
  }
  const enter = async (person: string): Promise<void> => {
    setBusy(true);
    const outcome = await enterDemo(person);
    setBusy(false);
    if (outcome.kind === 'done') {
      navigate(boardPath(outcome.value.board));
      tookMe(outcome);
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
  };
  return (
    <section className={css.demo} aria-labelledby="demo-title">
      <Title order={2} size="h3" id="demo-title">
        Try the demo
      </Title>
      <Text c="dimmed" mt={4}>
        Pick who you want to be. Open a second browser as somebody else to see each other work.
      </Text>
      <div className={css.people}>
        {asked.value.map((person, index) => (
          <Person key={person.person} person={person} tone={tones[index % 3]} busy={busy} onPick={enter} />
        ))}
      </div>
    </section>
  );
};

interface PersonProps {
  readonly person: DemoPerson;
  readonly tone: string | undefined;
  readonly busy: boolean;
  readonly onPick: (person: string) => Promise<void>;
}

const Person = ({ person, tone, busy, onPick }: PersonProps) => (
  <UnstyledButton className={css.person} disabled={busy} onClick={() => void onPick(person.person)}>
    <span className={css.face} style={{ background: tone }} aria-hidden="true">
      {initialsOf(person.name)}
    </span>
    <span className={css.who}>
      <span className={css.name}>{person.name}</span>
      <span className={css.title}>{person.title}</span>
    </span>
    <IconArrowRight size={18} className={css.arrow} aria-hidden="true" />
  </UnstyledButton>
);
