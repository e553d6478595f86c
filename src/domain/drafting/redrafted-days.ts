/** How many days back drafts follow a change of what they are made of; older ones stay as they are (docs/drafting.md, step 7). */
export const REDRAFTED_DAYS = 30;
