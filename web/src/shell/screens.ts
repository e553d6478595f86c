import { type Me, may } from '#web/api/session.ts';

/** The screens that a user may open, in the order of the navigation. */
export function screensFor(me: Me) {
  return SCREENS.filter(({ access }) => access.some((one) => one === 'self' || may(me, one)));
}

/** Those that find no room in the bar of a phone, beside the account: they stand in its menu there. */
export function screensBeyondBar(me: Me) {
  return screensFor(me).slice(MOST_IN_BAR);
}

const MOST_IN_BAR = 4;

const SCREENS = [
  { screen: 'review', to: '/review', access: ['time/view'] },
  { screen: 'week', to: '/week', access: ['time/view'] },
  { screen: 'timesheet', to: '/timesheet', access: ['time/view'] },
  { screen: 'approvals', to: '/approvals', access: ['time/manage'] },
  { screen: 'settings', to: '/settings/{-$section}', access: ['self'] },
  { screen: 'admin', to: '/admin/{-$section}', access: ['users/view', 'tokens/view', 'budgets/update'] },
] as const;
