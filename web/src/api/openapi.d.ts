// Generated from openapi.json by `npm run openapi`.
export interface paths {
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Sets the session cookie. After five wrong passwords in a row each further try costs a wait, which grows up to 15 minutes (429, Retry-After).
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session, or all of yours
         * @description With `everywhere: 1` on all devices. API tokens stay.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whole days of yours
         * @description Per day its drafts, time entries, signals, what was left out of drafting and why, the gaps, and what it adds up to. Up to 62 days a call; the wrong way round a range holds none. Nothing is written.
         *
         *     Permission: time / view.
         */
        get: operations["listDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafting-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your drafting settings
         * @description Beside them the defaults, which hold where nothing has been saved.
         *
         *     Permission: time / view.
         */
        get: operations["getDraftingSettings"];
        /**
         * Change your drafting settings
         * @description Changes the fields it is given and leaves the rest; lists are replaced whole. One bad field is 400 and nothing is saved. The drafts of the last 30 days follow the change. Takes If-Match.
         *
         *     Permission: time / update.
         */
        put: operations["updateDraftingSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your drafts
         * @description Newest day first. Pending ones unless `status` says otherwise; `all` for every status.
         *
         *     Permission: time / view.
         */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft with its signals, and why it is what it is
         * @description `explanation` is null for a draft that an agent sent, and for one made before explanations were kept.
         *
         *     Permission: time / view.
         */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a pending draft
         * @description Creates a time entry with the draft’s values: approved for managers and above, waiting for approval otherwise.
         *
         *     Permission: time / update.
         */
        post: operations["acceptDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a pending draft
         * @description Permission: time / update.
         */
        post: operations["dismissDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit a pending draft and accept it
         * @description An absent field keeps the draft’s value; null clears it. Another budget without a line item clears the old line item.
         *
         *     Permission: time / update.
         */
        post: operations["editDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a pending draft more of its day
         * @description A stretch of its local day that no time entry and no draft has, such as a gap.
         *
         *     Permission: time / update.
         */
        post: operations["extendDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a dismissed draft wait again
         * @description It keeps its hours, and gets back those of its minutes that are still free.
         *
         *     Permission: time / update.
         */
        post: operations["restoreDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make two drafts of a pending one
         * @description Give the hours of the first part, or the moment where to cut. The hours of both add up to those of the whole.
         *
         *     Permission: time / update.
         */
        post: operations["splitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/accept-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept many pending drafts
         * @description What can’t be accepted is skipped and not counted; a repeated id counts once.
         *
         *     Permission: time / update.
         */
        post: operations["acceptDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/accept-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what accepting drafts would do to their budgets
         * @description Writes nothing. What couldn’t be accepted is named with the reason; a repeated id counts once.
         *
         *     Permission: time / view.
         */
        post: operations["previewAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/dismiss-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss many pending drafts
         * @description What is not pending is skipped and not counted; a repeated id counts once.
         *
         *     Permission: time / update.
         */
        post: operations["dismissDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/edit-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit many pending drafts in the same way and accept them
         * @description What can’t be accepted with these changes is skipped and not counted; a repeated id counts once. What the changes themselves refer to must exist.
         *
         *     Permission: time / update.
         */
        post: operations["editDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one draft of several pending ones of a day
         * @description All of them or none. The earliest keeps its id; what the one with the most hours is booked on holds for all.
         *
         *     Permission: time / update.
         */
        post: operations["joinDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/drafts/pending-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count your pending drafts
         * @description Permission: time / view.
         */
        get: operations["countPendingDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send signals and drafts
         * @description For agents, with a service token. Up to 10,000 items and 16 MiB a call. A bad item never blocks its neighbours: it is named in `rejected`. Sending the same again stores nothing. With `Prefer: wait` (or `wait=SECONDS`, 60 at most) it answers once the touched days are drafted, and says `Preference-Applied: wait` if they are.
         */
        post: operations["ingest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/operations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo all that one of your calls did
         * @description For ten minutes, all or nothing. The id is what the call answered in the header `Operation-Id`. 409 `undo_expired` afterwards, `already_undone`, and `undo_refused` where something has been changed or booked since.
         *
         *     Permission: time / update.
         */
        post: operations["undoOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your auto-tracking preferences
         * @description Defaults where nothing has been saved.
         *
         *     Permission: time / view.
         */
        get: operations["getPreferences"];
        /**
         * Change your auto-tracking preferences
         * @description Changes the fields it is given and leaves the rest. One bad field is 400 and nothing is saved. The drafts of the last 30 days follow the change. Takes If-Match.
         *
         *     Permission: time / update.
         */
        put: operations["updatePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/preferences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what other preferences or drafting settings would do
         * @description What saving these and rebuilding these days would change, as if auto-tracking were on, with the totals of the range before and after. Nothing is written. A day that a rebuild would change without them shows that change as well.
         *
         *     Permission: time / view.
         */
        post: operations["previewPreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/private-patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your private patterns
         * @description What has one of these in it keeps its time and loses every text before it is stored.
         *
         *     Permission: time / view.
         */
        get: operations["getPrivatePatterns"];
        /**
         * Replace your private patterns
         * @description What is stored and matches a pattern that is new loses its texts for good: signals, drafts, time entries made of drafts, and their history. This can’t be undone: leaving a pattern out brings nothing back. Up to 1,000 patterns of up to 500 characters. Takes If-Match.
         *
         *     Permission: time / update.
         */
        put: operations["updatePrivatePatterns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how many of your days wait to be drafted
         * @description While auto-tracking is off they go on waiting.
         *
         *     Permission: time / view.
         */
        get: operations["getRebuildProgress"];
        put?: never;
        /**
         * Build your drafts of some days again
         * @description Asks for those days of the range on which a signal of yours has time or an undecided draft of the engine is stored. They are drafted soon after, one by one; what you decided or shaped stays. With `Prefer: wait` (or `wait=SECONDS`, 60 at most) it answers once your due days are drafted, and says `Preference-Applied: wait` if they are. While auto-tracking is off it is 409 `auto_tracking_off`. `dry_run` writes nothing and answers with `days`: what would change now, as if auto-tracking were on.
         *
         *     Permission: time / update.
         */
        post: operations["rebuildDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See which of your custom rules are applied
         * @description Each item of custom_rules, in order: whether drafting applies it, and if not, what keeps it from being understood or what it names that is not there. Rules are changed with the preferences.
         *
         *     Permission: time / view.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what other rules would do
         * @description What saving these rules and rebuilding these days would change, as if auto-tracking were on, and which entries the rules contradict. Nothing is written. A day that a rebuild would change without them shows that change as well.
         *
         *     Permission: time / view.
         */
        post: operations["previewRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your signals
         * @description Up to 200, latest start first; those without a start come last and fall outside any date filter.
         *
         *     Permission: time / view.
         */
        get: operations["listSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auto-tracking/suggested-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you most likely book on
         * @description Likeliest first: what the draft is booked on, what else drafting found for it, then what you booked on in the last 60 days. Archived ones are left out.
         *
         *     Permission: time / view.
         */
        get: operations["suggestTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List budgets
         * @description By name. `search` looks in name, client and code, whatever their case.
         *
         *     Permission: budgets / view.
         */
        get: operations["listBudgets"];
        put?: never;
        /**
         * Add a budget
         * @description Ids and codes are unique, archived budgets included.
         *
         *     Permission: budgets / update.
         */
        post: operations["createBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a budget, archived or not
         * @description Permission: budgets / view.
         */
        get: operations["getBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a budget
         * @description An absent field stays, null clears it.
         *
         *     Permission: budgets / update.
         */
        patch: operations["updateBudget"];
        trace?: never;
    };
    "/api/budgets/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a budget out of use
         * @description Archives nothing else. Nothing new is matched to it or its line items; its tasks are still found by their keys, without the budget. Old drafts and time entries keep their names. Archiving it again changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["archiveBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budgets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an archived budget back into use
         * @description Restoring one that is in use changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["restoreBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import budgets, line items and tasks from CSV
         * @description One CSV file with a header, up to 10,000 lines and 16 MiB; comma, semicolon or tab. Its columns, in any order and any case, blanks, hyphens and underscores alike: `budget` (or `project`, `budget_name`, `project_name`, `engagement`), `client` (or `customer`, `client_name`, `customer_name`, `company`), `code` (or `budget_code`, `project_code`), `budget_hours` (or `project_hours`, `budgeted_hours`, `hours_budget`), `budget_billable` (or `project_billable`), `line_item` (or `activity`, `service`, `line_item_name`, `activity_name`, `service_name`), `line_item_hours` (or `activity_hours`, `service_hours`), `line_item_billable` (or `activity_billable`, `service_billable`), `task` (or `task_name`, `task_title`), `task_key` (or `key`, `issue_key`, `ticket_key`). Only `budget` is required; other columns are ignored with a warning.
         *
         *     A line names a budget and, where it wants, a line item and a task of it. A budget is known by its code, else by name and client; a line item by its name within the budget; a task by its key, else by its title within the budget. What is not there yet is created. An empty cell leaves what is stored. Hours may have a decimal comma where the separator is semicolon or tab. Flags are yes, no, true, false, 1 or 0.
         *
         *     `dry_run` writes nothing and names every bad line. Otherwise it is all or nothing: any problem is 400 `invalid_input`, with a path such as `line 7, budget_hours` in `errors`. Importing the same file again changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["importCatalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Be told what to read again
         * @description Server-sent events, without any content: which nouns have changed, and how many drafts wait. The first event is the present state. At most four a second; what changes in between is told with the next.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password by an invitation
         * @description Works once, and signs in. A link that is used, expired or replaced is 410.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List line items
         * @description By name. `search` looks in the name, whatever its case.
         *
         *     Permission: budgets / view.
         */
        get: operations["listLineItems"];
        put?: never;
        /**
         * Add a line item
         * @description Its budget must be in use: archived ones count as gone.
         *
         *     Permission: budgets / update.
         */
        post: operations["createLineItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a line item, archived or not
         * @description Permission: budgets / view.
         */
        get: operations["getLineItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a line item
         * @description An absent field stays, null clears it. A line item stays on its budget.
         *
         *     Permission: budgets / update.
         */
        patch: operations["updateLineItem"];
        trace?: never;
    };
    "/api/line-items/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a line item out of use
         * @description It then counts as gone: nothing new may refer to it. Old drafts and time entries keep it. Archiving it again changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["archiveLineItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-items/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an archived line item back into use
         * @description Restoring one that is in use changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["restoreLineItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whether a one-time link still works
         * @description Does not use it up. A link that is used, expired or replaced is 410; a set-up link where there are users is 409.
         */
        post: operations["checkLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are and what you may do
         * @description Who you are and what you may do
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name or time zone
         * @description Change your name or time zone
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/me/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API tokens
         * @description Newest first, revoked and expired ones included.
         */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Issue an API token for yourself
         * @description It may do all you may. Without `expires_at` it lasts until it is revoked.
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke one of your API tokens
         * @description Revoke one of your API tokens
         */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download all that is stored about you
         * @description One JSON document. Secrets are not in it: no password, no token, nothing that proves a session.
         */
        get: operations["exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/delete-signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete signals of yours for good
         * @description Those before a day, of a source, or both at once, and with them the undecided drafts made of them alone. Their days are drafted again. What you decided stays. An agent that sends a signal again brings it back.
         */
        post: operations["deleteMySignals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/drafts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download your drafts, whatever became of them
         * @description Download your drafts, whatever became of them
         */
        get: operations["exportMyDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/signals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download your signals
         * @description Download your signals
         */
        get: operations["exportMySignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/time-entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download your time entries
         * @description Download your time entries
         */
        get: operations["exportMyTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description Ends your other sessions. API tokens stay. Wrong current passwords count as wrong sign-ins do.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the sample data
         * @description Of `npm start -- --demo`: its people, what is theirs, and its catalogue.
         *
         *     Permission: users / manage.
         */
        get: operations["getSampleData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample-data/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the sample data for good
         * @description Sample users go with all that is theirs, and their sessions end. Of the sample catalogue goes what no real time entry, draft, line item or task refers to. You stay, as a real user without sample signals, drafts and entries; so does, deactivated, a sample user who decided on a real person’s time. 409 `last_executive` where nobody real would be left to administer.
         *
         *     Permission: users / manage.
         */
        post: operations["removeSampleData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List service tokens
         * @description Newest first, revoked ones included, each with what its items came to. Without `tokens / view`, those you issued or that speak for you alone.
         */
        get: operations["listServiceTokens"];
        put?: never;
        /**
         * Issue a service token for an agent
         * @description One bound to yourself alone takes `time / update`, which is what a laptop uses; any other takes `tokens / update`.
         */
        post: operations["createServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a service token
         * @description Revoke a service token
         */
        delete: operations["revokeServiceToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-tokens/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the service token of this call is bound to
         * @description What the service token of this call is bound to
         */
        get: operations["getCurrentServiceToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether anybody has an account yet
         * @description See whether anybody has an account yet
         */
        get: operations["getSetUpState"];
        put?: never;
        /**
         * Make the first executive
         * @description On a Daybook without users, with the link its start prints. Signs them in.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description By title. `search` looks in title and key, whatever their case.
         *
         *     Permission: budgets / view.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Add a task
         * @description Keys are unique, archived tasks included. Its budget and line item must be in use, and belong together.
         *
         *     Permission: budgets / update.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task, archived or not
         * @description Permission: budgets / view.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description An absent field stays, null clears it. Another budget without a line item clears the old line item.
         *
         *     Permission: budgets / update.
         */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/api/tasks/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a task out of use
         * @description It then counts as gone: nothing new matches it. Old drafts and time entries keep its title. Archiving it again changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["archiveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an archived task back into use
         * @description Restoring one that is in use changes nothing.
         *
         *     Permission: budgets / update.
         */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List time entries
         * @description Newest day first. Executives and heads see everyone’s entries, managers their own and their direct reports’, leads and employees their own.
         *
         *     Permission: time / view.
         */
        get: operations["listTimeEntries"];
        put?: never;
        /**
         * Enter time of your own by hand
         * @description Approved at once for managers and above, waiting for approval otherwise. `started_at` and `ended_at` come together or not at all; `hours` need not be the time between them.
         *
         *     Permission: time / update.
         */
        post: operations["createTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a time entry
         * @description Permission: time / view.
         */
        get: operations["getTimeEntry"];
        put?: never;
        post?: never;
        /**
         * Delete a time entry
         * @description For its owner and executives; once another person has approved it, for executives only. The draft it was made from stays accepted.
         *
         *     Permission: time / update.
         */
        delete: operations["deleteTimeEntry"];
        options?: never;
        head?: never;
        /**
         * Change a time entry
         * @description For its owner and executives; once another person has approved it, for executives only. An absent field stays, null clears it. Another budget without a line item clears the old line item. An approval is kept, a rejected entry waits for approval again. Other `hours` or `billable` drop the `billable_hours` an approver set.
         *
         *     Permission: time / update.
         */
        patch: operations["updateTimeEntry"];
        trace?: never;
    };
    "/api/time-entries/{id}/acknowledge-source-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you know of the changed signals behind your time entry
         * @description For its owner. Takes `source_changed` off; the entry, its version and its history stay as they are. Where there is nothing to acknowledge, nothing happens.
         *
         *     Permission: time / update.
         */
        post: operations["acknowledgeSourceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a time entry that waits
         * @description Never one’s own. `billable: 0` leaves no billable hours.
         *
         *     Permission: time / manage.
         */
        post: operations["approveTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a time entry
         * @description Oldest first, with the entry before and after each step; also of an entry that has been deleted.
         *
         *     Permission: time / view.
         */
        get: operations["getTimeEntryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a time entry that waits
         * @description Never one’s own. Once its owner changes it, it waits for approval again.
         *
         *     Permission: time / manage.
         */
        post: operations["rejectTimeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for your decision, by person and week
         * @description Oldest week first, then by name; never your own entries. `limit` counts entries. A person’s week is not divided between pages, and its totals are of all its waiting entries.
         *
         *     Permission: time / manage.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/approve-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve many time entries that wait
         * @description As they stand: all hours are billed where the entry is billable. What is unknown, out of your scope, your own, decided or changed since you saw it is skipped and not counted.
         *
         *     Permission: time / manage.
         */
        post: operations["approveTimeEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download time entries
         * @description All that the list gives for the same filter, in one file. CSV is UTF-8 with a byte order mark, commas and the column names first; texts that a spreadsheet would take for formulas get an apostrophe in front.
         *
         *     Permission: time / view.
         */
        get: operations["exportTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/pending-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the entries you could approve
         * @description Entries of others that wait for approval: of direct reports for managers, of everyone for heads and executives.
         *
         *     Permission: time / manage.
         */
        get: operations["countPendingTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/reject-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject many time entries that wait
         * @description With one reason for all. Once its owner changes one, it waits for approval again. What is unknown, out of your scope, your own, decided or changed since you saw it is skipped and not counted.
         *
         *     Permission: time / manage.
         */
        post: operations["rejectTimeEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time-entries/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Add up hours by day
         * @description Of exactly the entries that the list gives for the same filter. Each entry counts as whole milliseconds, the sums are exact and only then become hours. Executives and heads see everyone’s entries, managers their own and their direct reports’, leads and employees their own.
         *
         *     Permission: time / view.
         */
        get: operations["summarizeTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tool-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who may view, update and manage what
         * @description Permission: users / view.
         */
        get: operations["listToolPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tool-permissions/{tool}/{access_level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what an access level may do with a tool
         * @description Update includes view, and manage includes update. Executives keep users and tokens, and alone manage users.
         *
         *     Permission: users / manage.
         */
        put: operations["updateToolPermission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description By name. Active ones unless `include_deactivated` says otherwise.
         *
         *     Permission: users / view.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make a user
         * @description Without a password they are invited: hand them the link.
         *
         *     Permission: users / update.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Permission: users / view.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description An absent field stays as it is. Takes If-Match. The last active executive can’t be demoted.
         *
         *     Permission: users / update.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description Ends their sessions and tokens at once and keeps their data. The last active executive stays.
         *
         *     Permission: users / update.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a user again
         * @description A fresh link to choose a password by; earlier ones are dead. Also for one who forgot theirs.
         *
         *     Permission: users / update.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a deactivated user back in
         * @description With the password they had. Tokens stay revoked.
         *
         *     Permission: users / update.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["checkLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests are served */
        get: operations["checkReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptPreview: {
            /** @description How many would be accepted */
            acceptable: number;
            billable_hours: number;
            /** @description Those that hours are booked on, by name; empty without `budgets: view` */
            budgets: {
                adding_hours: number;
                /** @description null: no limit */
                agreed_hours: number | null;
                budget_id: string;
                budget_name: string;
                /** @description 1: more than what is agreed is used then */
                goes_over: number;
                left_after_hours: number | null;
                /** @description Below 0 where more is used than agreed */
                left_hours: number | null;
                line_items: {
                    adding_hours: number;
                    /** @description null: no limit */
                    agreed_hours: number | null;
                    /** @description 1: more than what is agreed is used then */
                    goes_over: number;
                    left_after_hours: number | null;
                    /** @description Below 0 where more is used than agreed */
                    left_hours: number | null;
                    line_item_id: string;
                    line_item_name: string;
                    /** @description Of all entries on it that were not rejected, whoever booked them */
                    used_hours: number;
                }[];
                /** @description Of all entries on it that were not rejected, whoever booked them */
                used_hours: number;
            }[];
            /** @description Those that hours are booked on, ascending */
            days: {
                adding_hours: number;
                /** @description Of all your time entries of the day, whatever their status */
                booked_hours: number;
                /** Format: date */
                date: string;
            }[];
            hours: number;
            skipped: {
                id: string;
                /** @enum {string} */
                reason: "not_found" | "not_pending" | "version_changed" | "unknown_reference" | "time_taken";
            }[];
            /** @description Of those without a budget */
            unassigned_hours: number;
        };
        ApiToken: {
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            expires_at: string | null;
            id: string;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /** @description How the token ends */
            token_hint: string;
        };
        ApprovalGroup: {
            billable_hours: number;
            /** @description Oldest day first; at most 500, however many are counted */
            entries: components["schemas"]["TimeEntry"][];
            entry_count: number;
            hours: number;
            user_id: string;
            user_name: string;
            /**
             * Format: date
             * @description The Monday
             */
            week_of: string;
        };
        Budget: {
            /** @description Archived ones count as gone for everything new */
            archived_at: string | null;
            /** @description 0 or 1 */
            billable: number;
            client: string | null;
            code: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** @description Hours agreed; null is no limit */
            hours: number | null;
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            /** @description Hours of the time entries on it, of everyone, that were not rejected */
            used_hours: number;
            /** @description Grows with every change; send it as If-Match to change what you saw */
            version: number;
        };
        Day: {
            /** Format: date */
            date: string;
            /** @description Of every status, in the order of their time */
            drafts: components["schemas"]["DraftOfDay"][];
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            ends_at: string;
            /** @description Working hours up to now that no draft, no time entry and no signal explains */
            gaps: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                minutes: number;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
            /** @description 1: the day waits to be drafted, so its drafts are older than its signals */
            is_waiting: number;
            /** @description Signals that no draft is made of, and why */
            left_out: {
                /** @description Who has its time, where the reason is no_time_left */
                lost_to: {
                    id: string;
                    /** @enum {string} */
                    kind: "draft" | "time_entry";
                }[];
                /** @enum {string} */
                reason: "no_start" | "source_off" | "cancelled" | "agent_activity" | "declined" | "all_day" | "transparent" | "not_work" | "title_excluded" | "too_short" | "too_long" | "tentative" | "rule_excluded" | "not_over" | "no_time" | "no_time_left";
                signal_id: string;
            }[];
            /** @description All that have time in the day or start in it */
            signals: components["schemas"]["SignalOfDay"][];
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            starts_at: string;
            /** @description Your own of this date */
            time_entries: components["schemas"]["TimeEntryOfDay"][];
            /** @description In which the day begins */
            time_zone: string;
            totals: {
                /** @description How many drafts were dismissed, by you or by rule */
                dismissed_drafts: number;
                /** @description Of all pending drafts, those of agents too */
                draft_hours: number;
                /** @description Of all time entries of the day, whatever their status */
                entry_hours: number;
                gap_minutes: number;
                /** @description Of the drafts that Daybook made and that wait or were accepted, before rounding */
                raw_minutes: number;
                /** @description Of the same drafts, as rounding made them, whatever hours were booked instead */
                rounded_minutes: number;
                /** @description What rounding adds to the raw minutes; below 0 where it takes some away */
                rounding_minutes: number;
                /** @description 1: rounding adds more than a tenth of the raw minutes */
                rounding_warning: number;
                /** @description Of those time entries that have no time of day, and so explain no gap */
                unplaced_hours: number;
            };
            working_hours: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
        };
        Draft: {
            /** @description 0 or 1 */
            billable: number;
            budget_id: string | null;
            budget_name: string | null;
            categorization_source: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            dismissed_by: ("user" | "rule") | null;
            hours: number;
            id: string;
            line_item_id: string | null;
            line_item_name: string | null;
            /** @description Probability in 0..1 that the user accepts the draft unchanged */
            match_confidence: number;
            /** @enum {string} */
            origin: "agent" | "engine";
            /** @description 1: you split, joined, extended or restored it; drafting leaves it alone */
            pinned: number;
            signal_count: number;
            /** @description JSON array of signal ids */
            signal_ids: string;
            /** @enum {string} */
            status: "pending" | "accepted" | "dismissed";
            task_id: string | null;
            task_title: string | null;
            time_entry_id: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            /** @description Grows with every change; send it as If-Match to decide on what you saw */
            version: number;
        };
        DraftChange: {
            /** @description As it would be written; null where it would be removed */
            after: components["schemas"]["PlannedDraft"] | null;
            /** @description As it is stored and seen; null where it would be added */
            before: components["schemas"]["PlannedDraft"] | null;
            /** @enum {string} */
            change: "added" | "changed" | "removed";
            draft_id: string;
            /** @description What differs, by name; empty where the draft would be added or removed */
            fields: string[];
        };
        DraftExplanation: {
            /** @description Signals of other work that lost time to this draft */
            evidence: {
                /**
                 * @description What claim it has on its time; the user’s precedence settles between kinds
                 * @enum {string}
                 */
                kind: "meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative";
                lost_minutes: number;
                /**
                 * @description booked: a time entry has it; decided: a draft you shaped or an agent sent; precedence: a kind that comes first; same_kind: a shorter claim of the same kind; same_draft: this draft has it already
                 * @enum {string}
                 */
                reason: "booked" | "decided" | "precedence" | "same_kind" | "same_draft";
                signal_id: string;
                signal_type: string | null;
                source: string | null;
                title: string | null;
            }[];
            /** @description What joined drafts were booked on, the one that was taken first; empty unless they differ */
            joined_targets: {
                budget_id: string | null;
                budget_name: string | null;
                line_item_id: string | null;
                line_item_name: string | null;
                task_id: string | null;
                task_title: string | null;
            }[];
            /** @description The signal that speaks for the draft, and what each tier found, in the order they were tried */
            matched_by: {
                signal_id: string;
                tiers: {
                    candidates: {
                        budget_id: string | null;
                        budget_name: string | null;
                        line_item_id: string | null;
                        line_item_name: string | null;
                        match_confidence: number;
                        task_id: string | null;
                        task_title: string | null;
                    }[];
                    tier: string;
                }[];
            };
            raw_minutes: number;
            rounded_minutes: number;
            rounding: string;
            rounding_minutes: number;
            /** @description 0 or 1 */
            rounding_warning: number;
            /** @description The rule that holds for that signal, and what it sets */
            rule: {
                index: number;
                name: string | null;
                sets: ("target" | "billable" | "description")[];
            } | null;
            rule_set_version: string;
            signals: {
                claimed_minutes: number;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                given_minutes: number;
                /**
                 * @description What claim it has on its time; the user’s precedence settles between kinds
                 * @enum {string}
                 */
                kind: "meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative";
                lost: {
                    minutes: number;
                    reason: ("booked" | "decided" | "precedence" | "same_kind" | "same_draft") | null;
                    /** @description null: several others, too many to name */
                    to: {
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "draft" | "time_entry";
                    } | null;
                }[];
                signal_id: string;
                signal_type: string | null;
                source: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
                title: string | null;
            }[];
            /** @description In which the day of the draft begins */
            time_zone: string;
        };
        DraftingSettings: {
            burst_gap_minutes: number;
            burst_lead_minutes: number;
            longest_burst_minutes: number;
            precedence: ("meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative")[];
            /** @enum {string} */
            tentative_events: "own_kind" | "as_accepted" | "leave_out";
            working_hours: {
                from: string;
                to: string;
                weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            }[];
        };
        DraftOfDay: {
            /** @description 0 or 1 */
            billable: number;
            budget_id: string | null;
            budget_name: string | null;
            categorization_source: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            dismissed_by: ("user" | "rule") | null;
            /** @description What signals of other work lost to it */
            evidence: {
                lost_minutes: number;
                signal_id: string;
            }[];
            hours: number;
            id: string;
            /** @description The minutes it occupies, ascending; empty where that is not known */
            intervals: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
            line_item_id: string | null;
            line_item_name: string | null;
            /** @description Probability in 0..1 that the user accepts the draft unchanged */
            match_confidence: number;
            /** @enum {string} */
            origin: "agent" | "engine";
            /** @description 1: you split, joined, extended or restored it; drafting leaves it alone */
            pinned: number;
            /** @description Minutes before rounding; null for a draft that an agent sent */
            raw_minutes: number | null;
            /** @description What rounding adds to the raw minutes; below 0 where it takes some away */
            rounding_minutes: number;
            /** @description 1: rounding adds more than a tenth of the raw minutes */
            rounding_warning: number;
            signal_count: number;
            /** @description JSON array of signal ids */
            signal_ids: string;
            /** @description What each of its signals gave it; empty for a draft that an agent sent */
            signals: {
                given_minutes: number;
                signal_id: string;
            }[];
            /** @enum {string} */
            status: "pending" | "accepted" | "dismissed";
            task_id: string | null;
            task_title: string | null;
            time_entry_id: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            /** @description Grows with every change; send it as If-Match to decide on what you saw */
            version: number;
        };
        Invitation: {
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            expires_at: string;
            /** @description Works once, for seven days; shown only here */
            link_token: string;
            /** @description Where the user chooses a password, below the address of this Daybook */
            path: string;
        };
        LineItem: {
            /** @description Archived ones count as gone for everything new */
            archived_at: string | null;
            /** @description 0 or 1; null is as the budget */
            billable: number | null;
            budget_id: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** @description Hours agreed; null is no limit */
            hours: number | null;
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            /** @description Hours of the time entries on it, of everyone, that were not rejected */
            used_hours: number;
            /** @description Grows with every change; send it as If-Match to change what you saw */
            version: number;
        };
        ListedDraft: {
            /** @description 0 or 1 */
            billable: number;
            budget_id: string | null;
            budget_name: string | null;
            categorization_source: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            dismissed_by: ("user" | "rule") | null;
            hours: number;
            id: string;
            /** @description The minutes it occupies, ascending; empty where that is not known */
            intervals: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
            line_item_id: string | null;
            line_item_name: string | null;
            /** @description Probability in 0..1 that the user accepts the draft unchanged */
            match_confidence: number;
            /** @enum {string} */
            origin: "agent" | "engine";
            /** @description 1: you split, joined, extended or restored it; drafting leaves it alone */
            pinned: number;
            /** @description 1: rounding adds more than a tenth of the raw minutes */
            rounding_warning: number;
            signal_count: number;
            /** @description JSON array of signal ids */
            signal_ids: string;
            /** @description Of which sources its signals are, by name; none twice */
            sources: string[];
            /** @enum {string} */
            status: "pending" | "accepted" | "dismissed";
            task_id: string | null;
            task_title: string | null;
            time_entry_id: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            /** @description Grows with every change; send it as If-Match to decide on what you saw */
            version: number;
        };
        MyData: {
            api_tokens: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            drafting_settings: {
                [key: string]: unknown;
            };
            drafts: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            exported_at: string;
            history: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            preferences: {
                [key: string]: unknown;
            };
            private_patterns: string[];
            profile: {
                email: string;
                id: string;
                name: string;
            } & {
                [key: string]: unknown;
            };
            service_tokens: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            sessions: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            signals: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            source_changes: ({
                signal_id: string;
                time_entry_id: string;
            } & {
                [key: string]: unknown;
            })[];
            time_entries: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            time_zones: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                effective_at: string;
                time_zone: string;
            }[];
            waiting_days: string[];
        };
        Permission: {
            /** @description 0 or 1 */
            can_manage: number;
            /** @description 0 or 1 */
            can_update: number;
            /** @description 0 or 1 */
            can_view: number;
            /** @enum {string} */
            tool: "time" | "budgets" | "users" | "tokens";
        };
        PlannedDraft: {
            /** @description 0 or 1 */
            billable: number;
            budget_id: string | null;
            budget_name: string | null;
            categorization_source: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            dismissed_by: ("user" | "rule") | null;
            hours: number;
            id: string;
            intervals: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
            line_item_id: string | null;
            line_item_name: string | null;
            /** @description Probability in 0..1 that the user accepts the draft unchanged */
            match_confidence: number;
            match_runner_up: {
                budget_id: string | null;
                categorization_source: string;
                line_item_id: string | null;
                match_confidence: number;
                task_id: string | null;
            } | null;
            /** @enum {string} */
            origin: "agent" | "engine";
            /** @description 1: you split, joined, extended or restored it; drafting leaves it alone */
            pinned: number;
            raw_minutes: number | null;
            signal_count: number;
            /** @description JSON array of signal ids */
            signal_ids: string;
            /** @enum {string} */
            status: "pending" | "accepted" | "dismissed";
            task_id: string | null;
            task_title: string | null;
            time_entry_id: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            /** @description Grows with every change; send it as If-Match to decide on what you saw */
            version: number;
        };
        Preferences: {
            auto_dismiss_below_minutes: number;
            calendar_exclude_patterns: string[];
            calendar_min_duration_minutes: number;
            custom_rules: unknown[];
            default_rounding: string;
            /** @description 0 or 1 */
            enabled: number;
            /** @description 0 or 1 */
            source_github: number;
            /** @description 0 or 1 */
            source_google_calendar: number;
            /** @description 0 or 1 */
            source_meetings: number;
            /** @description 0 or 1 */
            source_nucleus: number;
            /** @description 0 or 1 */
            source_productive: number;
            /** @description Grows with every change, 0 until saved; send it as If-Match to change what you saw */
            version: number;
        };
        Problem: {
            detail: string;
            /** @description A stable code; codes are added, never renamed. */
            error: string;
            errors?: {
                message: string;
                path: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        RedactedRows: {
            /** @description Drafts that lost a text */
            drafts: number;
            /** @description Rows of the history that lost a text */
            history: number;
            /** @description Signals that lost a text */
            signals: number;
            /** @description Time entries that lost a text */
            time_entries: number;
        };
        RuleState: {
            /** @description Place in custom_rules, from 0 */
            index: number;
            name: string | null;
            problems: {
                message: string;
                /** @description Where in the rule, such as when.all.1.contains; empty for the rule itself */
                path: string;
            }[];
            /** @enum {string} */
            status: "applied" | "not_applied";
        };
        SentDraftInput: {
            /** @description 0 or 1; without it the budget’s flag */
            billable?: (0 | 1 | boolean) | null;
            /** @default null */
            budget_id: string | null;
            /** @default none */
            categorization_source: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            date: string;
            description?: string | null;
            hours: number;
            id: string;
            /**
             * @description Probability in 0..1
             * @default 0
             */
            match_confidence: number;
            /** @description Without it, as many as signal_ids names */
            signal_count?: number;
            /** @default [] */
            signal_ids: string;
            /** @default null */
            task_id: string | null;
            user_id: string;
        };
        SentSignalInput: {
            /** @default null */
            duration_minutes: number | null;
            ended_at?: string | null;
            id: string;
            /** @default null */
            matched_budget_id: string | null;
            /** @default null */
            matched_task_id: string | null;
            /** @default null */
            metadata: string | null;
            signal_type: string;
            source: string;
            source_id: string;
            started_at?: string | null;
            /** @default null */
            title: string | null;
            user_id: string;
        };
        ServiceToken: {
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            created_by: string;
            id: string;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /** @description Which sources it may send; null: any */
            sources: string[] | null;
            /** @description How the token ends */
            token_hint: string;
            /** @description Whom it may send for; null: anyone */
            user_ids: string[] | null;
        };
        ServiceTokenWithHealth: {
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            created_by: string;
            id: string;
            /** @description Signals and drafts that came with it */
            items_received: number;
            items_refused: number;
            /** @description Of them signals new or changed, and new drafts; the rest was there already */
            items_stored: number;
            last_refused_at: string | null;
            last_used_at: string | null;
            name: string;
            /** @description Why items were refused, most frequent first; the codes of `rejected` */
            refusals: {
                count: number;
                error: string;
                /** @enum {string} */
                kind: "signal" | "draft";
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                last_at: string;
            }[];
            revoked_at: string | null;
            /** @description Which sources it may send; null: any */
            sources: string[] | null;
            /** @description How the token ends */
            token_hint: string;
            /** @description Whom it may send for; null: anyone */
            user_ids: string[] | null;
        };
        Signal: {
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            duration_minutes: number | null;
            ended_at: string | null;
            id: string;
            matched_budget_id: string | null;
            matched_task_id: string | null;
            /** @description JSON object as text */
            metadata: string | null;
            signal_type: string;
            source: string;
            source_id: string;
            started_at: string | null;
            title: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
        };
        SignalOfDay: {
            /**
             * Format: date-time
             * @description The same as starts_at for a point that stands for no time
             * @example 2026-03-10T09:00:00.000Z
             */
            ends_at: string;
            id: string;
            signal_type: string;
            source: string;
            /**
             * Format: date-time
             * @description When its time in the day starts; a point has the time it stands for
             * @example 2026-03-10T09:00:00.000Z
             */
            starts_at: string;
            title: string | null;
        };
        SuggestedTargets: {
            budgets: {
                budget_id: string;
                client: string | null;
                code: string | null;
                /**
                 * Format: date
                 * @description The latest day among them
                 */
                last_used_on: string | null;
                name: string;
                /** @description How many of your entries of the last 60 days are booked on it */
                used_count: number;
                /**
                 * @description draft: the draft is on it; matched: drafting found it as well; recent: you booked on it of late
                 * @enum {string}
                 */
                why: "draft" | "matched" | "recent";
            }[];
            tasks: {
                budget_id: string | null;
                /**
                 * Format: date
                 * @description The latest day among them
                 */
                last_used_on: string | null;
                line_item_id: string | null;
                task_id: string;
                task_key: string | null;
                title: string;
                /** @description How many of your entries of the last 60 days are booked on it */
                used_count: number;
                /**
                 * @description draft: the draft is on it; matched: drafting found it as well; recent: you booked on it of late
                 * @enum {string}
                 */
                why: "draft" | "matched" | "recent";
            }[];
        };
        Task: {
            /** @description Archived ones count as gone for everything new */
            archived_at: string | null;
            budget_id: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            id: string;
            line_item_id: string | null;
            task_key: string | null;
            title: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            /** @description Grows with every change; send it as If-Match to change what you saw */
            version: number;
        };
        TimeEntry: {
            approved_at: string | null;
            /** @description Its owner, where their access level approves its own time */
            approved_by: string | null;
            approved_by_name: string | null;
            /** @description 0 or 1 */
            billable: number;
            /** @description What an approver set apart, else all hours where billable, else 0 */
            billable_hours: number;
            budget_id: string | null;
            budget_name: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            /** @description The draft it was made from; drafts are private, so null for everyone but its owner */
            draft_id: string | null;
            ended_at: string | null;
            /** @description What it was booked of, in figures; null for time entered by hand */
            evidence: {
                drafted_hours: number;
                /** @description What is otherwise than the draft said */
                edited_fields: ("hours" | "description" | "budget" | "line_item" | "task" | "billable")[];
                /** @description `hours` less `drafted_hours` */
                hours_changed: number;
                /**
                 * @description Who made the draft
                 * @enum {string}
                 */
                origin: "agent" | "engine";
                signal_count: number;
                /** @description Of the signals that were stored when it was booked; words of the agents that sent them */
                signals_by_kind: {
                    count: number;
                    signal_type: string;
                    source: string;
                }[];
            } | null;
            hours: number;
            id: string;
            line_item_id: string | null;
            line_item_name: string | null;
            rejected_at: string | null;
            rejected_by: string | null;
            rejected_by_name: string | null;
            rejection_reason: string | null;
            /** @description What became of the signals it was booked of, until acknowledged; null for everyone but its owner */
            source_changed: {
                /**
                 * Format: date-time
                 * @description The last time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                changed_at: string;
                signals: {
                    after: {
                        duration_minutes: number | null;
                        ended_at: string | null;
                        started_at: string | null;
                        /** @enum {string} */
                        state: "active" | "cancelled" | "declined";
                    };
                    /** @description When the time was booked, or last acknowledged */
                    before: {
                        duration_minutes: number | null;
                        ended_at: string | null;
                        started_at: string | null;
                        /** @enum {string} */
                        state: "active" | "cancelled" | "declined";
                    };
                    signal_id: string;
                    /** @description How `after` differs from `before` */
                    what: ("cancelled" | "declined" | "reinstated" | "moved" | "lengthened" | "shortened")[];
                }[];
            } | null;
            started_at: string | null;
            /**
             * @description `draft` waits for approval
             * @enum {string}
             */
            status: "draft" | "approved" | "rejected";
            task_id: string | null;
            task_key: string | null;
            task_title: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            user_name: string;
            /** @description Grows with every change; send it as If-Match to change or decide what you saw */
            version: number;
        };
        TimeEntryEvent: {
            /** @description created, changed, approved, rejected, deleted or made_private */
            action: string;
            actor_id: string | null;
            actor_name: string | null;
            after: {
                approved_at: string | null;
                /** @description Its owner, where their access level approves its own time */
                approved_by: string | null;
                /** @description 0 or 1 */
                billable: number;
                /** @description What an approver set apart, else all hours where billable, else 0 */
                billable_hours: number;
                budget_id: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                created_at: string;
                /** Format: date */
                date: string;
                description: string | null;
                /** @description The draft it was made from; drafts are private, so null for everyone but its owner */
                draft_id: string | null;
                ended_at: string | null;
                hours: number;
                id: string;
                line_item_id: string | null;
                rejected_at: string | null;
                rejected_by: string | null;
                rejection_reason: string | null;
                started_at: string | null;
                /**
                 * @description `draft` waits for approval
                 * @enum {string}
                 */
                status: "draft" | "approved" | "rejected";
                task_id: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                updated_at: string;
                user_id: string;
                /** @description Grows with every change; send it as If-Match to change or decide what you saw */
                version: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            at: string;
            before: {
                approved_at: string | null;
                /** @description Its owner, where their access level approves its own time */
                approved_by: string | null;
                /** @description 0 or 1 */
                billable: number;
                /** @description What an approver set apart, else all hours where billable, else 0 */
                billable_hours: number;
                budget_id: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                created_at: string;
                /** Format: date */
                date: string;
                description: string | null;
                /** @description The draft it was made from; drafts are private, so null for everyone but its owner */
                draft_id: string | null;
                ended_at: string | null;
                hours: number;
                id: string;
                line_item_id: string | null;
                rejected_at: string | null;
                rejected_by: string | null;
                rejection_reason: string | null;
                started_at: string | null;
                /**
                 * @description `draft` waits for approval
                 * @enum {string}
                 */
                status: "draft" | "approved" | "rejected";
                task_id: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                updated_at: string;
                user_id: string;
                /** @description Grows with every change; send it as If-Match to change or decide what you saw */
                version: number;
            } | null;
        };
        TimeEntryOfDay: {
            approved_at: string | null;
            /** @description Its owner, where their access level approves its own time */
            approved_by: string | null;
            approved_by_name: string | null;
            /** @description 0 or 1 */
            billable: number;
            /** @description What an approver set apart, else all hours where billable, else 0 */
            billable_hours: number;
            budget_id: string | null;
            budget_name: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            /** Format: date */
            date: string;
            description: string | null;
            /** @description The draft it was made from; drafts are private, so null for everyone but its owner */
            draft_id: string | null;
            ended_at: string | null;
            /** @description What it was booked of, in figures; null for time entered by hand */
            evidence: {
                drafted_hours: number;
                /** @description What is otherwise than the draft said */
                edited_fields: ("hours" | "description" | "budget" | "line_item" | "task" | "billable")[];
                /** @description `hours` less `drafted_hours` */
                hours_changed: number;
                /**
                 * @description Who made the draft
                 * @enum {string}
                 */
                origin: "agent" | "engine";
                signal_count: number;
                /** @description Of the signals that were stored when it was booked; words of the agents that sent them */
                signals_by_kind: {
                    count: number;
                    signal_type: string;
                    source: string;
                }[];
            } | null;
            hours: number;
            id: string;
            /** @description The minutes it occupies, ascending; empty where that is not known */
            intervals: {
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                ends_at: string;
                /**
                 * Format: date-time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                starts_at: string;
            }[];
            line_item_id: string | null;
            line_item_name: string | null;
            rejected_at: string | null;
            rejected_by: string | null;
            rejected_by_name: string | null;
            rejection_reason: string | null;
            /** @description What became of the signals it was booked of, until acknowledged; null for everyone but its owner */
            source_changed: {
                /**
                 * Format: date-time
                 * @description The last time
                 * @example 2026-03-10T09:00:00.000Z
                 */
                changed_at: string;
                signals: {
                    after: {
                        duration_minutes: number | null;
                        ended_at: string | null;
                        started_at: string | null;
                        /** @enum {string} */
                        state: "active" | "cancelled" | "declined";
                    };
                    /** @description When the time was booked, or last acknowledged */
                    before: {
                        duration_minutes: number | null;
                        ended_at: string | null;
                        started_at: string | null;
                        /** @enum {string} */
                        state: "active" | "cancelled" | "declined";
                    };
                    signal_id: string;
                    /** @description How `after` differs from `before` */
                    what: ("cancelled" | "declined" | "reinstated" | "moved" | "lengthened" | "shortened")[];
                }[];
            } | null;
            started_at: string | null;
            /**
             * @description `draft` waits for approval
             * @enum {string}
             */
            status: "draft" | "approved" | "rejected";
            task_id: string | null;
            task_key: string | null;
            task_title: string | null;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            user_id: string;
            user_name: string;
            /** @description Grows with every change; send it as If-Match to change or decide what you saw */
            version: number;
        };
        ToolPermission: {
            /** @enum {string} */
            access_level: "employee" | "lead" | "manager" | "head" | "executive";
            /** @description 0 or 1 */
            can_manage: number;
            /** @description 0 or 1 */
            can_update: number;
            /** @description 0 or 1 */
            can_view: number;
            /** @enum {string} */
            tool: "time" | "budgets" | "users" | "tokens";
        };
        User: {
            /** @enum {string} */
            access_level: "employee" | "lead" | "manager" | "head" | "executive";
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            created_at: string;
            deactivated_at: string | null;
            email: string;
            id: string;
            /** @description 1 until they have chosen a password */
            is_invited: number;
            /** @description 0 or 1 */
            is_sample: number;
            manager_id: string | null;
            name: string;
            /** @description The IANA zone that holds now */
            time_zone: string;
            /**
             * Format: date-time
             * @example 2026-03-10T09:00:00.000Z
             */
            updated_at: string;
            /** @description Grows with every change; send it as If-Match to change what you saw */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    everywhere?: 0 | 1 | boolean;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    listDays: {
        parameters: {
            query: {
                date_from: string;
                date_to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: components["schemas"]["Day"][];
                    };
                };
            };
        };
    };
    getDraftingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        defaults: components["schemas"]["DraftingSettings"];
                        settings: {
                            burst_gap_minutes: number;
                            burst_lead_minutes: number;
                            longest_burst_minutes: number;
                            precedence: ("meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative")[];
                            /** @enum {string} */
                            tentative_events: "own_kind" | "as_accepted" | "leave_out";
                            /** @description Grows with every change, 0 until saved; send it as If-Match to change what you saw */
                            version: number;
                            working_hours: {
                                from: string;
                                to: string;
                                weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    updateDraftingSettings: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Points of one work item closer than this are one burst; at most longest_burst_minutes */
                    burst_gap_minutes?: number;
                    /** @description A burst begins this long before its first point */
                    burst_lead_minutes?: number;
                    /** @description A burst that would be longer ends; at least burst_gap_minutes */
                    longest_burst_minutes?: number;
                    /** @description Each kind once, the one that wins a minute first */
                    precedence?: ("meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative")[];
                    /**
                     * @description What events that nobody has accepted are: a kind of their own, the same as accepted ones, or no drafts
                     * @enum {string}
                     */
                    tentative_events?: "own_kind" | "as_accepted" | "leave_out";
                    /** @description Where gaps are looked for, in local time; none where empty */
                    working_hours?: {
                        /** @example 09:00 */
                        from: string;
                        /** @example 17:00 */
                        to: string;
                        weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    }[];
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description Drafts from this day on, inclusive */
                date_from?: string;
                /** @description Drafts up to this day, inclusive */
                date_to?: string;
                status?: "pending" | "accepted" | "dismissed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: components["schemas"]["ListedDraft"][];
                    };
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["Draft"];
                        explanation: components["schemas"]["DraftExplanation"] | null;
                        signals: components["schemas"]["Signal"][];
                    };
                };
            };
        };
    };
    acceptDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "draft" | "approved" | "rejected";
                        time_entry_id: string;
                    };
                };
            };
        };
    };
    dismissDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    editDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    billable?: 0 | 1 | boolean;
                    budget_id?: string | null;
                    description?: string | null;
                    hours?: number;
                    line_item_id?: string | null;
                    task_id?: string | null;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "draft" | "approved" | "rejected";
                        time_entry_id: string;
                    };
                };
            };
        };
    };
    extendDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-10T09:00:00Z
                     */
                    ends_at: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-10T09:00:00Z
                     */
                    starts_at: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["Draft"];
                    };
                };
            };
        };
    };
    restoreDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["Draft"];
                    };
                };
            };
        };
    };
    splitDraft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Between the start and the end of its time
                     * @example 2026-03-10T09:00:00Z
                     */
                    at?: string;
                    /** @description Of the first part; less than the draft has */
                    hours?: number;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The first part, which keeps the id, and the second */
                        drafts: components["schemas"]["Draft"][];
                    };
                };
            };
        };
    };
    acceptDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @description The version of each draft as it was seen; a draft that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                    };
                };
            };
        };
    };
    previewAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes?: {
                        /** @description 0 or 1 */
                        billable?: 0 | 1 | boolean;
                        budget_id?: string | null;
                        description?: string | null;
                        hours?: number;
                        line_item_id?: string | null;
                        task_id?: string | null;
                    };
                    ids: string[];
                    /** @description The version of each draft as it was seen; a draft that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptPreview"];
                };
            };
        };
    };
    dismissDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @description The version of each draft as it was seen; a draft that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dismissed: number;
                    };
                };
            };
        };
    };
    editDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        /** @description 0 or 1 */
                        billable?: 0 | 1 | boolean;
                        budget_id?: string | null;
                        description?: string | null;
                        hours?: number;
                        line_item_id?: string | null;
                        task_id?: string | null;
                    };
                    ids: string[];
                    /** @description The version of each draft as it was seen; a draft that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                    };
                };
            };
        };
    };
    joinDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Unless given, what the drafts said */
                    description?: string | null;
                    ids: string[];
                    /** @description The version of each draft as it was seen */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["Draft"];
                    };
                };
            };
        };
    };
    countPendingDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending_count: number;
                    };
                };
            };
        };
    };
    ingest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    drafts?: components["schemas"]["SentDraftInput"][];
                    signals?: components["schemas"]["SentSignalInput"][];
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts_created: number;
                        /** @description Present when something was refused */
                        rejected?: {
                            detail: string;
                            /** @description A stable code */
                            error: string;
                            id: string | null;
                            index: number;
                            /** @enum {string} */
                            kind: "signal" | "draft";
                        }[];
                        /** @description Signals stored new or changed */
                        signals_ingested: number;
                    };
                };
            };
        };
    };
    undoOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many drafts are as they were */
                        drafts: number;
                        /** @enum {boolean} */
                        ok: true;
                        /** @description How many time entries are as they were */
                        time_entries: number;
                    };
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: components["schemas"]["Preferences"];
                    };
                };
            };
        };
    };
    updatePreferences: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    auto_dismiss_below_minutes?: number;
                    /** @description Matched anywhere in the title, whatever its case; `*` is a wildcard */
                    calendar_exclude_patterns?: string[];
                    calendar_min_duration_minutes?: number;
                    custom_rules?: unknown[];
                    /** @example 15min */
                    default_rounding?: string;
                    /** @description 0 or 1 */
                    enabled?: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    source_github?: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    source_google_calendar?: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    source_meetings?: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    source_nucleus?: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    source_productive?: 0 | 1 | boolean;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    previewPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_from: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_to: string;
                    /** @description As for PUT; what is absent stays as it is stored */
                    drafting_settings?: {
                        /** @description Points of one work item closer than this are one burst; at most longest_burst_minutes */
                        burst_gap_minutes?: number;
                        /** @description A burst begins this long before its first point */
                        burst_lead_minutes?: number;
                        /** @description A burst that would be longer ends; at least burst_gap_minutes */
                        longest_burst_minutes?: number;
                        /** @description Each kind once, the one that wins a minute first */
                        precedence?: ("meeting_held" | "event_accepted" | "tracked_interval" | "burst" | "event_tentative")[];
                        /**
                         * @description What events that nobody has accepted are: a kind of their own, the same as accepted ones, or no drafts
                         * @enum {string}
                         */
                        tentative_events?: "own_kind" | "as_accepted" | "leave_out";
                        /** @description Where gaps are looked for, in local time; none where empty */
                        working_hours?: {
                            /** @example 09:00 */
                            from: string;
                            /** @example 17:00 */
                            to: string;
                            weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                        }[];
                    };
                    /** @description As for PUT; what is absent stays as it is stored */
                    preferences?: {
                        auto_dismiss_below_minutes?: number;
                        /** @description Matched anywhere in the title, whatever its case; `*` is a wildcard */
                        calendar_exclude_patterns?: string[];
                        calendar_min_duration_minutes?: number;
                        custom_rules?: unknown[];
                        /** @example 15min */
                        default_rounding?: string;
                        /** @description 0 or 1 */
                        enabled?: 0 | 1 | boolean;
                        /** @description 0 or 1 */
                        source_github?: 0 | 1 | boolean;
                        /** @description 0 or 1 */
                        source_google_calendar?: 0 | 1 | boolean;
                        /** @description 0 or 1 */
                        source_meetings?: 0 | 1 | boolean;
                        /** @description 0 or 1 */
                        source_nucleus?: 0 | 1 | boolean;
                        /** @description 0 or 1 */
                        source_productive?: 0 | 1 | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            /** @description By a rule, or for being short */
                            dismissed: number;
                            /** @description That wait */
                            drafts: number;
                            /** @description Of those */
                            hours: number;
                        };
                        before: {
                            /** @description By a rule, or for being short */
                            dismissed: number;
                            /** @description That wait */
                            drafts: number;
                            /** @description Of those */
                            hours: number;
                        };
                        /** @description Days on which something would change */
                        days: {
                            changes: components["schemas"]["DraftChange"][];
                            /** Format: date */
                            date: string;
                        }[];
                    };
                };
            };
        };
    };
    getPrivatePatterns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        patterns: string[];
                        /** @description Grows with every change, 0 until saved; send it as If-Match to change what you saw */
                        version: number;
                    };
                };
            };
        };
    };
    updatePrivatePatterns: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Matched anywhere in the title, source_id, type or metadata of a signal, whatever its case; `*` is a wildcard */
                    patterns: string[];
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                        redacted: components["schemas"]["RedactedRows"];
                    };
                };
            };
        };
    };
    getRebuildProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those of the waiting days that are to be drafted now */
                        due_days: number;
                        /** @description When the first of the waiting days is due; null where none waits */
                        next_due_at: string | null;
                        /** @description Of the caller, whatever asked for them, those put off until something ends included */
                        waiting_days: number;
                    };
                };
            };
        };
    };
    rebuildDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_from: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_to: string;
                    /** @description 1 writes nothing and answers with what would change, for up to 92 days */
                    dry_run?: 0 | 1 | boolean;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requested_days: number;
                        /** @description Of the caller, whatever asked for them, those put off until something ends included */
                        waiting_days: number;
                    } | {
                        /** @description Days on which something would change */
                        days: {
                            changes: components["schemas"]["DraftChange"][];
                            /** Format: date */
                            date: string;
                        }[];
                    };
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Names the content of custom_rules; none where there are no rules
                         * @example 81f7ddcdee27
                         */
                        rule_set_version: string;
                        rules: components["schemas"]["RuleState"][];
                    };
                };
            };
        };
    };
    previewRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_from: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date_to: string;
                    /** @description What `custom_rules` of the preferences would be; any JSON */
                    rules: unknown[];
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Days on which something would change */
                        days: {
                            changes: components["schemas"]["DraftChange"][];
                            /** Format: date */
                            date: string;
                        }[];
                        /** @description Items that would be kept and not applied, and why */
                        not_applied: {
                            /** @description Place in custom_rules, from 0 */
                            index: number;
                            name: string | null;
                            problems: {
                                message: string;
                                /** @description Where in the rule, such as when.all.1.contains; empty for the rule itself */
                                path: string;
                            }[];
                        }[];
                        /** @description Drafts that wait and stay on another budget, line item or task than the rule that holds for them sets */
                        outranked: {
                            /** Format: date */
                            date: string;
                            draft_id: string;
                            /**
                             * @description What comes first: what was sent, or what title or branch names
                             * @enum {string}
                             */
                            found_by: "signal" | "code";
                            rule: {
                                /** @description Its place in `rules`, from 0 */
                                index: number;
                                name: string | null;
                            };
                        }[];
                        /**
                         * @description Names the content of custom_rules; none where there are no rules
                         * @example 81f7ddcdee27
                         */
                        rule_set_version: string;
                        /** @description Entries from engine drafts that a rule would have otherwise. They stay as they are */
                        time_entries: {
                            booked: {
                                /** @description 0 or 1 */
                                billable: number;
                                budget_id: string | null;
                                budget_name: string | null;
                                line_item_id: string | null;
                                line_item_name: string | null;
                                task_id: string | null;
                                task_title: string | null;
                            };
                            /** Format: date */
                            date: string;
                            draft_id: string;
                            rule: {
                                /** @description Its place in `rules`, from 0 */
                                index: number;
                                name: string | null;
                            };
                            /** @description null: the rule leaves it open */
                            rule_says: {
                                billable: number | null;
                                budget_id: string | null;
                                budget_name: string | null;
                                /** @description 1: it would make no draft of this */
                                exclude: number;
                                line_item_id: string | null;
                                line_item_name: string | null;
                                task_id: string | null;
                                task_title: string | null;
                            };
                            time_entry_id: string;
                        }[];
                    };
                };
            };
        };
    };
    listSignals: {
        parameters: {
            query?: {
                /** @description Signals that start on this day or later */
                date_from?: string;
                /** @description Signals that start on this day or earlier */
                date_to?: string;
                /** @description One source, such as google_calendar */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signals: components["schemas"]["Signal"][];
                    };
                };
            };
        };
    };
    suggestTargets: {
        parameters: {
            query?: {
                /** @description A draft of yours, whose own targets then come first */
                draft_id?: string;
                /** @description Budgets, and as many tasks, at most 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedTargets"];
                };
            };
        };
    };
    listBudgets: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description 1 lists archived ones as well */
                include_archived?: "0" | "1" | "true" | "false";
                /** @description Rows a page, at most 500 */
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgets: components["schemas"]["Budget"][];
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    createBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    billable?: 0 | 1 | boolean;
                    /** @default null */
                    client?: string | null;
                    code?: string | null;
                    /** @default null */
                    hours?: number | null;
                    /** @description An id of yours, where you keep the catalogue in step with another system */
                    id?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                    };
                };
            };
        };
    };
    getBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                    };
                };
            };
        };
    };
    updateBudget: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    billable?: 0 | 1 | boolean;
                    client?: string | null;
                    code?: string | null;
                    hours?: number | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                    };
                };
            };
        };
    };
    archiveBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                    };
                };
            };
        };
    };
    restoreBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: components["schemas"]["Budget"];
                    };
                };
            };
        };
    };
    importCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The file’s text */
                    csv: string;
                    /** @description 1 only says what would happen */
                    dry_run?: 0 | 1 | boolean;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: {
                            budgets: number;
                            line_items: number;
                            tasks: number;
                        };
                        /** @description 0 or 1 */
                        dry_run: number;
                        /** @description Each keeps the file from being imported */
                        problems: {
                            /** @description The line or column it is at odds with, where there is one */
                            about: string | null;
                            /** @description null: the whole line */
                            column: string | null;
                            /**
                             * @description A stable code for what is said; codes are added, never renamed
                             * @enum {string}
                             */
                            fault: "unknown_column" | "outdone_column" | "column_twice" | "no_budget_column" | "unstorable_text" | "quote_not_closed" | "line_too_long" | "unreadable" | "too_many_cells" | "empty" | "name_too_long" | "bad_flag" | "bad_hours" | "bad_code" | "bad_key" | "needs_line_item" | "several_of_this_name" | "unknown_key" | "archived" | "contradiction";
                            /** @description Of the file, from 1, as an editor counts */
                            line: number;
                            message: string;
                        }[];
                        /** @description Rows the file names that are as it says already */
                        unchanged: {
                            budgets: number;
                            line_items: number;
                            tasks: number;
                        };
                        updated: {
                            budgets: number;
                            line_items: number;
                            tasks: number;
                        };
                        /** @description Columns that are ignored */
                        warnings: {
                            /** @description The line or column it is at odds with, where there is one */
                            about: string | null;
                            /** @description null: the whole line */
                            column: string | null;
                            /**
                             * @description A stable code for what is said; codes are added, never renamed
                             * @enum {string}
                             */
                            fault: "unknown_column" | "outdone_column" | "column_twice" | "no_budget_column" | "unstorable_text" | "quote_not_closed" | "line_too_long" | "unreadable" | "too_many_cells" | "empty" | "name_too_long" | "bad_flag" | "bad_hours" | "bad_code" | "bad_key" | "needs_line_item" | "several_of_this_name" | "unknown_key" | "archived" | "contradiction";
                            /** @description Of the file, from 1, as an editor counts */
                            line: number;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A stream that stays open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    link_token: string;
                    name?: string;
                    /**
                     * Format: password
                     * @description At least 12 characters, and not the e-mail address
                     */
                    password: string;
                    /**
                     * @description An IANA time zone
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    listLineItems: {
        parameters: {
            query?: {
                budget_id?: string;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description 1 lists archived ones as well */
                include_archived?: "0" | "1" | "true" | "false";
                /** @description Rows a page, at most 500 */
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_items: components["schemas"]["LineItem"][];
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    createLineItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    billable?: (0 | 1 | boolean) | null;
                    budget_id: string;
                    /** @default null */
                    hours?: number | null;
                    /** @description An id of yours, where you keep the catalogue in step with another system */
                    id?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_item: components["schemas"]["LineItem"];
                    };
                };
            };
        };
    };
    getLineItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_item: components["schemas"]["LineItem"];
                    };
                };
            };
        };
    };
    updateLineItem: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    billable?: (0 | 1 | boolean) | null;
                    /** @description A line item stays on its budget: only the present one is taken */
                    budget_id?: string;
                    hours?: number | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_item: components["schemas"]["LineItem"];
                    };
                };
            };
        };
    };
    archiveLineItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_item: components["schemas"]["LineItem"];
                    };
                };
            };
        };
    };
    restoreLineItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line_item: components["schemas"]["LineItem"];
                    };
                };
            };
        };
    };
    checkLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    link_token: string;
                    /** @enum {string} */
                    purpose: "set_up" | "invitation";
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description An IANA time zone
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Rows a page, at most 500 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_tokens: components["schemas"]["ApiToken"][];
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expires_at?: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_token: components["schemas"]["ApiToken"];
                        /** @description The secret. Shown only here */
                        token: string;
                    };
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    exportMyData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
        };
    };
    deleteMySignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Signals that start before this local day; those without a start stay
                     * @example 2026-03-10
                     */
                    before?: string;
                    /** @description 1 deletes nothing and answers with the counts */
                    dry_run?: 0 | 1 | boolean;
                    /** @description Signals of this source; with `before`, those of both */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string | null;
                        /** @description Signals by source, ascending */
                        by_source: {
                            count: number;
                            source: string;
                        }[];
                        /** @description Undecided drafts of the engine that were made of these signals alone */
                        drafts: number;
                        /** @description null: nothing was deleted, it was a dry run */
                        receipt_id: string | null;
                        signals: number;
                    };
                };
            };
        };
    };
    exportMyDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportMySignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportMyTimeEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    current_password: string;
                    /**
                     * Format: password
                     * @description At least 12 characters, and not the e-mail address
                     */
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    getSampleData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgets: number;
                        drafts: number;
                        /** @description 0 or 1 */
                        has_sample_data: number;
                        line_items: number;
                        /** @description Of sample users */
                        signals: number;
                        tasks: number;
                        time_entries: number;
                        users: number;
                    };
                };
            };
        };
    };
    removeSampleData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-03-10T09:00:00.000Z
                         */
                        at: string;
                        budgets: number;
                        drafts: number;
                        /** @description What stayed, since it is in real use, and is sample no more; you among the users */
                        kept: {
                            budgets: number;
                            line_items: number;
                            tasks: number;
                            users: number;
                        };
                        line_items: number;
                        receipt_id: string;
                        /** @description Of sample users */
                        signals: number;
                        tasks: number;
                        time_entries: number;
                        users: number;
                    };
                };
            };
        };
    };
    listServiceTokens: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Rows a page, at most 500 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                        service_tokens: components["schemas"]["ServiceTokenWithHealth"][];
                    };
                };
            };
        };
    };
    createServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    sources?: string[] | null;
                    /** @default null */
                    user_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service_token: components["schemas"]["ServiceToken"];
                        /** @description The secret. Shown only here */
                        token: string;
                    };
                };
            };
        };
    };
    revokeServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    getCurrentServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service_token: components["schemas"]["ServiceToken"];
                        /** @description The active users it is bound to, and whether they switched auto-tracking on; none for an unbound token */
                        users: {
                            /** @description 0 or 1 */
                            enabled: number;
                            user_id: string;
                        }[];
                    };
                };
            };
        };
    };
    getSetUpState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 or 1 */
                        is_set_up: number;
                    };
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    /** @description What stands behind # in the link */
                    link_token: string;
                    name: string;
                    /**
                     * Format: password
                     * @description At least 12 characters, and not the e-mail address
                     */
                    password: string;
                    /**
                     * @description An IANA time zone
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                budget_id?: string;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description 1 lists archived ones as well */
                include_archived?: "0" | "1" | "true" | "false";
                /** @description Rows a page, at most 500 */
                limit?: number;
                search?: string;
                /** @description The whole key, in any case */
                task_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                        tasks: components["schemas"]["Task"][];
                    };
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    budget_id?: string | null;
                    /** @description An id of yours, where you keep the catalogue in step with another system */
                    id?: string;
                    /** @default null */
                    line_item_id?: string | null;
                    task_key?: string | null;
                    title: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budget_id?: string | null;
                    line_item_id?: string | null;
                    task_key?: string | null;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
        };
    };
    archiveTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
        };
    };
    listTimeEntries: {
        parameters: {
            query?: {
                budget_id?: string;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Entries from this day on, inclusive */
                date_from?: string;
                /** @description Entries up to this day, inclusive */
                date_to?: string;
                /** @description Rows a page, at most 500 */
                limit?: number;
                /** @description 1: only your own whose signals have changed since they were booked */
                source_changed?: "1";
                status?: "draft" | "approved" | "rejected";
                task_id?: string;
                /** @description Someone outside your scope gives an empty list */
                user_id?: string;
                /** @description Any day of an ISO week: its Monday to its Sunday. Narrows date_from and date_to */
                week_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                        time_entries: components["schemas"]["TimeEntry"][];
                    };
                };
            };
        };
    };
    createTimeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1; when absent the line item’s flag, else the budget’s, else 0 */
                    billable?: 0 | 1 | boolean;
                    /** @default null */
                    budget_id?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date: string;
                    description?: string | null;
                    ended_at?: string | null;
                    hours: number;
                    /** @default null */
                    line_item_id?: string | null;
                    started_at?: string | null;
                    /** @default null */
                    task_id?: string | null;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    getTimeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    deleteTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    updateTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    billable?: 0 | 1 | boolean;
                    budget_id?: string | null;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    date?: string;
                    description?: string | null;
                    ended_at?: string | null;
                    hours?: number;
                    line_item_id?: string | null;
                    started_at?: string | null;
                    task_id?: string | null;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    acknowledgeSourceChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description The `changed_at` of what you saw; 409 if the signals have changed again since
                     * @example 2026-03-10T09:00:00Z
                     */
                    changed_at?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    approveTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    billable?: 0 | 1 | boolean;
                    /** @description Hours to bill where not all of them; more than 0 makes the entry billable */
                    billable_hours?: number;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    getTimeEntryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: components["schemas"]["TimeEntryEvent"][];
                    };
                };
            };
        };
    };
    rejectTimeEntry: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What its owner reads */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entry: components["schemas"]["TimeEntry"];
                    };
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Rows a page, at most 500 */
                limit?: number;
                /** @description Someone outside your scope gives an empty list */
                user_id?: string;
                /** @description Any day of an ISO week */
                week_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: components["schemas"]["ApprovalGroup"][];
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    approveTimeEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @description The version of each entry as it was seen; an entry that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                    };
                };
            };
        };
    };
    exportTimeEntries: {
        parameters: {
            query?: {
                budget_id?: string;
                /** @description Entries from this day on, inclusive */
                date_from?: string;
                /** @description Entries up to this day, inclusive */
                date_to?: string;
                format?: "csv" | "json";
                /** @description 1: only your own whose signals have changed since they were booked */
                source_changed?: "1";
                status?: "draft" | "approved" | "rejected";
                task_id?: string;
                /** @description Someone outside your scope gives an empty list */
                user_id?: string;
                /** @description Any day of an ISO week: its Monday to its Sunday. Narrows date_from and date_to */
                week_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time_entries: components["schemas"]["TimeEntry"][];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    countPendingTimeEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending_count: number;
                    };
                };
            };
        };
    };
    rejectTimeEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @description What owners read */
                    reason: string;
                    /** @description The version of each entry as it was seen; an entry that has changed since is skipped */
                    versions?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rejected: number;
                    };
                };
            };
        };
    };
    summarizeTimeEntries: {
        parameters: {
            query?: {
                budget_id?: string;
                date_from?: string;
                date_to?: string;
                /** @description 1: only your own whose signals have changed since they were booked */
                source_changed?: "1";
                status?: "draft" | "approved" | "rejected";
                task_id?: string;
                /** @description Someone outside your scope gives an empty list */
                user_id?: string;
                /** @description Any day of an ISO week: its Monday to its Sunday. Narrows date_from and date_to */
                week_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ascending; days without entries are left out */
                        days: {
                            approved_hours: number;
                            billable_hours: number;
                            /** Format: date */
                            date: string;
                            draft_hours: number;
                            entries: number;
                            /** @description Of all entries, whatever their status */
                            hours: number;
                            rejected_hours: number;
                        }[];
                        totals: {
                            approved_hours: number;
                            billable_hours: number;
                            draft_hours: number;
                            entries: number;
                            /** @description Of all entries, whatever their status */
                            hours: number;
                            rejected_hours: number;
                        };
                    };
                };
            };
        };
    };
    listToolPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tool_permissions: components["schemas"]["ToolPermission"][];
                    };
                };
            };
        };
    };
    updateToolPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                access_level: "employee" | "lead" | "manager" | "head" | "executive";
                tool: "time" | "budgets" | "users" | "tokens";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 or 1 */
                    can_manage: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    can_update: 0 | 1 | boolean;
                    /** @description 0 or 1 */
                    can_view: 0 | 1 | boolean;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tool_permission: components["schemas"]["ToolPermission"];
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                include_deactivated?: "0" | "1" | "false" | "true";
                /** @description Rows a page, at most 500 */
                limit?: number;
                /** @description Part of a name or e-mail address */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as cursor for the next page; null on the last one */
                        next_cursor: string | null;
                        users: components["schemas"]["User"][];
                    };
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    access_level: "employee" | "lead" | "manager" | "head" | "executive";
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    /**
                     * Format: email
                     * @description The same by e-mail address; give one of the two
                     * @example ada@example.com
                     */
                    manager_email?: string;
                    manager_id?: string | null;
                    name: string;
                    /**
                     * Format: password
                     * @description With one, the user can sign in at once and is not invited
                     */
                    password?: string;
                    /**
                     * @description Without one, this Daybook’s default
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: components["schemas"]["Invitation"] | null;
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    access_level?: "employee" | "lead" | "manager" | "head" | "executive";
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email?: string;
                    /** @description null: reports to nobody */
                    manager_id?: string | null;
                    name?: string;
                    /**
                     * @description Holds from now on; days already given never move
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: components["schemas"]["Invitation"];
                    };
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was wrong, by RFC 9457 */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    checkLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "unavailable";
                    };
                };
            };
        };
    };
    checkReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "unavailable";
                    };
                };
            };
        };
    };
}
