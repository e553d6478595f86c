import { listAllBudgets, saveBudgets } from '#db/budgets.ts';
import { listAllLineItems, saveLineItems } from '#db/line-items.ts';
import { listAllTasks, saveTasks } from '#db/tasks.ts';
import { AppError } from '#domain/app-error.ts';
import type { ImportNote } from '#domain/catalogue-columns.ts';
import { type CatalogueFile, readCatalogueCsv } from '#domain/catalogue-csv.ts';
import { type ImportPlan, planCatalogueImport } from '#domain/catalogue-import.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { changeCatalogue } from './change-catalogue.ts';

/**
 * Brings the catalogue to what a CSV file says, in one transaction: all of it, or nothing and `invalid_input` with every
 * problem. A dry run writes nothing and returns the problems with the plan. Throws `too_many_items` beyond 10,000 lines.
 */
export async function importCatalogue(ctx: Context, csv: string, isDryRun: boolean): Promise<ImportPlan> {
  authorizeUser(ctx, 'importCatalogue');
  const file = readCatalogueCsv(csv);
  if (isDryRun) return planImport(ctx, file);
  return changeCatalogue(ctx, async (ctx) => {
    const plan = await planImport(ctx, file);
    if (plan.problems.length > 0) throw refusal(plan.problems);
    await saveBudgets(ctx, [...plan.budgets.created, ...plan.budgets.updated]);
    await saveLineItems(ctx, [...plan.line_items.created, ...plan.line_items.updated]);
    await saveTasks(ctx, [...plan.tasks.created, ...plan.tasks.updated]);
    return plan;
  });
}

async function planImport(ctx: Context, file: CatalogueFile): Promise<ImportPlan> {
  const present = { budgets: await listAllBudgets(ctx), line_items: await listAllLineItems(ctx), tasks: await listAllTasks(ctx) };
  return planCatalogueImport(file, present, { newId: ctx.newId, now: ctx.clock() });
}

function refusal(problems: readonly ImportNote[]): AppError {
  const issues = problems.map(({ line, column, message }) => ({
    path: column === null ? `line ${line}` : `line ${line}, ${column}`,
    message,
  }));
  const detail = `The file has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}, so nothing was imported. ${issues[0]?.path}: ${issues[0]?.message}.`;
  return new AppError('invalid_input', detail, { issues });
}
