import type { ReactNode } from 'react';
import { type Member, signOut } from '../accounts/api';
import { refreshMe } from '../accounts/me';
import { sayRefused } from '../ui/notify';
import { Page, PersonMenu } from '../ui/Page';
import { linkTo, navigate } from './navigation';

/** Ends the session and goes to the front door. */
export async function leaveSession(): Promise<void> {
  const outcome = await signOut();
  if (outcome.kind === 'refused') {
    sayRefused(outcome.refusal);
    return;
  }
  await refreshMe();
  navigate('/');
}

/** The frame of a page for somebody with an account. */
export const MemberPage = ({ me, children }: { readonly me: Member; readonly children: ReactNode }) => (
  <Page
    home={linkTo('/')}
    actions={<PersonMenu name={me.name} preferences={linkTo('/preferences')} onSignOut={() => void leaveSession()} />}
  >
    {children}
  </Page>
);
