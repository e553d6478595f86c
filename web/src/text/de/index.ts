import type { Catalogue } from '#web/text/en/index.ts';
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

export const de: Catalogue = {
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
