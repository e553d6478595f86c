import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { chooseBudget, chooseLineItem, chooseTask } from './catalogue-choice.ts';
import { hoursArgument } from './command-options.ts';

/** What a draft or a time entry is booked with. A `--no-…` gives false and clears the field. */
export type BookingOptions = {
  hours?: number;
  description?: string | false;
  budget?: string | false;
  lineItem?: string | false;
  task?: string | false;
  billable?: boolean;
};

export function addBookingOptions(command: Command): Command {
  return command
    .option('--hours <hours>', 'how long, as 1.5 or 1:30', hoursArgument)
    .option('--description <text>', 'what was done')
    .option('--no-description', 'without a description')
    .option('--budget <budget>', 'the budget’s id, code or name')
    .option('--no-budget', 'without a budget')
    .option('--line-item <line item>', 'the line item’s id or name, of that budget')
    .option('--no-line-item', 'without a line item')
    .option('--task <task>', 'the task’s id, key or title')
    .option('--no-task', 'without a task')
    .option('--billable', 'to be billed')
    .option('--no-billable', 'not to be billed');
}

/** The fields that were given, as the API takes them; budget, line item and task by their ids. */
export async function bookingBody(client: ApiClient, options: BookingOptions): Promise<Record<string, unknown>> {
  const budgetId = options.budget ? await chooseBudget(client, options.budget) : undefined;
  return {
    ...(options.hours === undefined ? {} : { hours: options.hours }),
    ...(options.description === undefined ? {} : { description: options.description || null }),
    ...(options.budget === undefined ? {} : { budget_id: budgetId ?? null }),
    ...(options.lineItem === undefined
      ? {}
      : { line_item_id: options.lineItem ? await chooseLineItem(client, options.lineItem, budgetId) : null }),
    ...(options.task === undefined ? {} : { task_id: options.task ? await chooseTask(client, options.task) : null }),
    ...(options.billable === undefined ? {} : { billable: options.billable ? 1 : 0 }),
  };
}
