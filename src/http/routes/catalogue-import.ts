import type { ImportPlan } from '#domain/catalogue-import.ts';
import type { PlannedRows } from '#domain/catalogue-target.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { COLUMN_LIST, importCatalogueBody, importCatalogueResponse, MAX_IMPORT_BYTES } from '#http/schemas/catalogue-import.ts';
import { importCatalogue } from '#operations/catalogue/import-catalogue.ts';

const DESCRIPTION = `One CSV file with a header, up to 10,000 lines and 16 MiB; comma, semicolon or tab. Its columns, in any order and any case, blanks, hyphens and underscores alike: ${COLUMN_LIST}. Only \`budget\` is required; other columns are ignored with a warning.

A line names a budget and, where it wants, a line item and a task of it. A budget is known by its code, else by name and client; a line item by its name within the budget; a task by its key, else by its title within the budget. What is not there yet is created. An empty cell leaves what is stored. Hours may have a decimal comma where the separator is semicolon or tab. Flags are yes, no, true, false, 1 or 0.

\`dry_run\` writes nothing and names every bad line. Otherwise it is all or nothing: any problem is 400 \`invalid_input\`, with a path such as \`line 7, budget_hours\` in \`errors\`. Importing the same file again changes nothing.`;

export function catalogueImportRoutes(app: App): void {
  app.post(
    '/api/catalogue/import',
    {
      ...describeRoute('importCatalogue', {
        tags: ['budgets'],
        summary: 'Import budgets, line items and tasks from CSV',
        description: DESCRIPTION,
        body: importCatalogueBody,
        response: { 200: importCatalogueResponse },
      }),
      bodyLimit: MAX_IMPORT_BYTES,
    },
    async (request) => {
      const isDryRun = request.body.dry_run === 1;
      return toReport(await importCatalogue(request.ctx, request.body.csv, isDryRun), isDryRun);
    },
  );
}

function toReport(plan: ImportPlan, isDryRun: boolean) {
  const count = (rowsOf: (planned: PlannedRows<unknown>) => number) => ({
    budgets: rowsOf(plan.budgets),
    line_items: rowsOf(plan.line_items),
    tasks: rowsOf(plan.tasks),
  });
  return {
    dry_run: isDryRun ? 1 : 0,
    created: count(({ created }) => created.length),
    updated: count(({ updated }) => updated.length),
    unchanged: count(({ unchanged }) => unchanged),
    problems: plan.problems,
    warnings: plan.warnings,
  };
}
