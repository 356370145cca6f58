import { useEffect } from 'react';
import type { Me, Member } from '../accounts/api';
import { GuestPage } from '../accounts/GuestPage';
import { LandingPage } from '../accounts/LandingPage';
import { refreshMe, useMe } from '../accounts/me';
import { PreferencesPage } from './PreferencesPage';
import { SignUpPage } from '../accounts/SignUpPage';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNote } from '../ui/RefusalNote';
import { SyncPage } from '../jira/sync/SyncPage';
import { BoardPage } from './board/BoardPage';
import { HomePage } from './home/HomePage';
import { MemberPage } from './MemberPage';
import { linkTo, usePath } from './navigation';
import { NotFoundPage } from './NoticePages';
import { type Route, routeOf } from './router';

/** Finds out who this is, then shows the page of the address. */
export const Routes = () => {
  const path = usePath();
  const known = useMe((state) => state.known);
  useEffect(() => {
    void refreshMe();
  }, []);
  switch (known.kind) {
    case 'loading':
      return <Loading label="Loading" height="100vh" />;
    case 'refused':
      return (
        <Page home={linkTo('/')}>
          <RefusalNote refusal={known.refusal} again={() => void refreshMe()} />
        </Page>
      );
    case 'known':
      return <Shown route={routeOf(path)} me={known.me} />;
  }
};

const Shown = ({ route, me }: { readonly route: Route; readonly me: Me }) => {
  switch (route.page) {
    case 'home':
      return <Home me={me} />;
    case 'signUp':
      return <SignUpPage invitation={null} />;
    case 'join':
      return <SignUpPage invitation={route.token} />;
    case 'guest':
      return <GuestPage token={route.token} me={me} />;
    case 'board':
      return me.kind === 'nobody' ? (
        <LandingPage me={me} />
      ) : (
        <BoardPage key={route.board} board={route.board} me={me} />
      );
    case 'preferences':
      return me.kind === 'member' ? <PreferencesPage me={me} /> : <LandingPage me={me} />;
    case 'sync':
      return me.kind === 'member' ? <Sync me={me} /> : <LandingPage me={me} />;
    case 'unknown':
      return <NotFoundPage />;
  }
};

const Home = ({ me }: { readonly me: Me | Member }) =>
  me.kind === 'member' ? <HomePage me={me} /> : <LandingPage me={me} />;

const Sync = ({ me }: { readonly me: Member }) => (
  <MemberPage me={me}>
    <SyncPage
      administrator={me.administrator}
      organisation={me.organisation.name}
      preferences={linkTo('/preferences')}
    />
  </MemberPage>
);
