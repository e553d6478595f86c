/** In the order of ISO 8601: Monday is day 1. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of the clock that is worked on some weekdays, `HH:MM` local time; `to` may be `24:00`. */
export type WorkingHours = { weekdays: Weekday[]; from: string; to: string };
