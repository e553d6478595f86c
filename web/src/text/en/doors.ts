/** Sign-in, set-up and invitation. */
export const doors = {
  password: 'Password',
  passwordHint: 'At least 12 characters. A sentence is fine.',
  showPassword: 'Show password',
  yourName: 'Your name',
  timeZoneHint: 'Decides when your days begin and end.',
  autoTracking: 'Switch on auto-tracking',
  autoTrackingHint: 'Daybook makes private drafts from the activity you send it. Nothing is booked until you accept it.',
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    ended:
      'Your session has ended, here or from another device. If your account is still open, you go on where you were once you sign in. If it was closed, ask whoever runs Daybook.',
    everywhere: 'You are signed out on all devices, here too.',
    forgotten: 'Password forgotten? Whoever runs Daybook can send you a new invitation.',
    notSetUp: 'Nobody has an account yet. Open the link that the server printed when it was started: it makes the first one.',
  },
  setUp: {
    title: 'Set up Daybook',
    intro: 'This makes the first account. It can invite everyone else.',
    submit: 'Make my account',
    problems: {
      already_set_up:
        'Daybook is set up already, so this page no longer makes accounts. Sign in. If you have no account, ask for an invitation.',
      link_expired: 'This link has run out or was replaced: each start of the server prints a new one. Open the newest.',
    },
    noLink: 'This page opens with the link that the server printed when it was started. Open that link again; each start prints a new one.',
  },
  invitation: {
    title: 'Welcome to Daybook',
    intro: 'Choose a password, and your account is ready.',
    submit: 'Open my account',
    problems: {
      link_expired:
        'This link was used, has run out or was replaced by a newer one. If you have chosen your password, sign in. If not, ask whoever invited you for a new link.',
    },
    noLink:
      'This page opens with the link of your invitation. Open that link again; if it has expired, ask whoever invited you for a new one.',
  },
};
