import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { live } from './api/live.ts';
import { isProblem } from './api/problem.ts';
import { queryClient } from './api/query-client.ts';
import { isSignedIn, meQuery } from './api/session.ts';
import { readAdminSearch } from './screens/admin/search.ts';
import { ReviewScreen } from './screens/review/review-screen.tsx';
import { readReviewSearch } from './screens/review/search.ts';
import { recentDraftsQuery } from './screens/review/use-review.ts';
import { readSettingsSearch } from './screens/settings/search.ts';
import { readSignInSearch } from './screens/sign-in/search.ts';
import { readTimesheetSearch } from './screens/timesheet/search.ts';
import { readWeekSearch } from './screens/week/search.ts';
import { fetchCode } from './shell/fetch-code.ts';
import { NotFound } from './shell/not-found.tsx';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { ScreenSkeleton } from './shell/screen-skeleton.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { todayIn } from './text/local-time.ts';

/** Every address of the web app on one screen. All but the review, where users live, fetch their code when first shown; filters stand in the address. */
const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  async beforeLoad({ search: { next = '/' } }) {
    if (await isSignedIn()) throw redirect({ href: next });
  },
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/sign-in/sign-in-screen.tsx')), 'SignInScreen'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/set-up/set-up-screen.tsx')), 'SetUpScreen'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/invitation/invitation-screen.tsx')), 'InvitationScreen'),
});

/** All below is for signed-in users; others sign in first and come back here. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: SignedIn,
  async beforeLoad({ location }) {
    // Before a screen reads anything, so that nothing is read twice.
    live.start();
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      live.stop();
      if (isProblem(error, 'unauthenticated')) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad() {
    throw redirect({ to: '/review', search: {} });
  },
});
const review = createRoute({
  getParentRoute: () => frame,
  path: '/review',
  validateSearch: readReviewSearch,
  // On its way while the screen is made.
  async beforeLoad() {
    const { user } = await queryClient.ensureQueryData(meQuery);
    void live.opened().then(() => queryClient.prefetchQuery(recentDraftsQuery(todayIn(user.time_zone))));
  },
  component: ReviewScreen,
});
const week = createRoute({
  getParentRoute: () => frame,
  path: '/week',
  validateSearch: readWeekSearch,
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/week/week-screen.tsx')), 'WeekScreen'),
});
const timesheet = createRoute({
  getParentRoute: () => frame,
  path: '/timesheet',
  validateSearch: readTimesheetSearch,
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/timesheet/timesheet-screen.tsx')), 'TimesheetScreen'),
});
const approvals = createRoute({
  getParentRoute: () => frame,
  path: '/approvals',
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/approvals/approvals-screen.tsx')), 'ApprovalsScreen'),
});
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings/{-$section}',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/settings/settings-screen.tsx')), 'SettingsScreen'),
});
const admin = createRoute({
  getParentRoute: () => frame,
  path: '/admin/{-$section}',
  validateSearch: readAdminSearch,
  component: lazyRouteComponent(() => fetchCode(() => import('./screens/admin/admin-screen.tsx')), 'AdminScreen'),
});

const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    invitation,
    frame.addChildren([home, review, week, timesheet, approvals, settings, admin, elsewhere]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: ScreenSkeleton,
  defaultErrorComponent: ScreenFailed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
