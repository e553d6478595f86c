import type { AccessLevel } from '#domain/access-level.ts';

/** A person of the sample week. `handle` names them within the sample; `manager` is another's handle. */
export type SamplePerson = {
  handle: string;
  name: string;
  email: string;
  access_level: AccessLevel;
  manager: string | null;
  time_zone: string;
};

/** A budget of the sample week; a task names its line item by name. */
export type SampleBudget = {
  code: string;
  name: string;
  client: string;
  billable: number;
  hours: number | null;
  line_items: { name: string; hours: number | null }[];
  tasks: { task_key: string; title: string; line_item: string | null }[];
};
