import { Alert, Stack } from '@mantine/core';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { useAsk } from '../../ui/useAsk';
import { deskOf } from '../card/desk';
import { tell } from '../sealed';
import { CommonFields } from './CommonFields';
import type { Target } from './CreateTarget';
import { Footer } from './Footer';
import { type FormPlan, planForm } from './plan';
import { StickyRows } from './StickyRows';
import { useFilling } from './useFilling';

interface Props {
  readonly session: BoardSession;
  readonly items: readonly ItemId[];
  readonly target: Target;
  readonly onClose: () => void;
}

/** What Jira asks for of this type: said first where it cannot be filled in here, else a form. */
export const ConvertForm = (props: Props) => {
  const { session, target } = props;
  const { asked } = useAsk(`${target.site}/${target.project.value}/${target.type}`, (signal) =>
    deskOf(session).calls.createFields(target.site, target.project.value, target.type, signal),
  );
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Asking Jira what it demands" height={120} />;
    case 'refused':
      return (
        <Alert color="red" role="alert">
          {tell(asked)}
        </Alert>
      );
    case 'done': {
      const plan = planForm(asked.value);
      return plan.beyond.length > 0 ? <NotHere plan={plan} /> : <Filling {...props} plan={plan} />;
    }
  }
};

/** Said before anything is filled in, since it would be for nothing. */
const NotHere = ({ plan }: { readonly plan: FormPlan }) => (
  <Alert color="orange" title="This type cannot be made here" role="alert">
    Jira demands what this form cannot fill in:{' '}
    {plan.beyond.map(({ name, reason }) => `${name} (${reason.replace(/\.$/u, '')})`).join('; ')}. Choose another type,
    or make the issue in Jira and import it.
  </Alert>
);

const Filling = (props: Props & { readonly plan: FormPlan }) => {
  const { session, target, plan, onClose } = props;
  const filling = useFilling(props);
  return (
    <Stack gap="md">
      <CommonFields
        session={session}
        target={target}
        plan={plan}
        values={filling.values}
        messages={filling.messages}
        disabled={filling.going}
        onChange={filling.fill}
      />
      <StickyRows session={session} filling={filling} plan={plan} onClose={onClose} />
      <Footer filling={filling} onClose={onClose} />
    </Stack>
  );
};
