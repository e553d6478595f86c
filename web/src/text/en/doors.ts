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
    ended: 'Your session has ended, here or from another device. Sign in to go on where you were.',
    forgotten: 'Password forgotten? Whoever runs Daybook can send you a new invitation.',
    notSetUp: 'Nobody has an account yet. Open the link that the server printed when it was started: it makes the first one.',
  },
  setUp: {
    title: 'Set up Daybook',
    intro: 'This makes the first account. It can invite everyone else.',
    submit: 'Make my account',
    noLink: 'This page opens with the link that the server printed when it was started. Open that link again; each start prints a new one.',
  },
  invitation: {
    title: 'Welcome to Daybook',
    intro: 'Choose a password, and your account is ready.',
    submit: 'Open my account',
    noLink:
      'This page opens with the link of your invitation. Open that link again; if it has expired, ask whoever invited you for a new one.',
  },
};
