import { admin } from './admin.ts';
import { approvals } from './approvals.ts';
import { changes } from './changes.ts';
import { doors } from './doors.ts';
import { fields } from './fields.ts';
import { problems } from './problems.ts';
import { review } from './review.ts';
import { ruleEffect } from './rule-effect.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { timeline } from './timeline.ts';
import { timesheet } from './timesheet.ts';
import { week } from './week.ts';
import { why } from './why.ts';
import { words } from './words.ts';

/** English, and the shape that every other language fills: the compiler says what is missing. */
export const en = {
  words,
  shell,
  doors,
  fields,
  problems,
  review,
  week,
  timesheet,
  approvals,
  admin,
  changes,
  ruleEffect,
  why,
  settings,
  timeline,
};

export type Catalogue = typeof en;
