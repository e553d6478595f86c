import type { AccessLevel } from './access-level.ts';
import { AppError } from './app-error.ts';

export const TOOLS = ['time', 'budgets', 'users', 'tokens'] as const;
export type Tool = (typeof TOOLS)[number];
export const ACTIONS = ['view', 'update', 'manage'] as const;
export type Action = (typeof ACTIONS)[number];

/** One row of `tool_permissions`, flags as 0/1. */
export type ToolPermission = { tool: Tool; access_level: AccessLevel; can_view: number; can_update: number; can_manage: number };

/**
 * What each operation asks of its caller. `public`: nobody need be signed in. `self`: any signed-in user, about themself.
 * `service_token`: an agent. The HTTP door checks it before it reads the body, and the operation checks it again.
 */
export const OPERATION_ACCESS = {
  listDrafts: 'time/view',
  getDraft: 'time/view',
  acceptDraft: 'time/update',
  editDraft: 'time/update',
  dismissDraft: 'time/update',
  acceptDrafts: 'time/update',
  dismissDrafts: 'time/update',
  editDrafts: 'time/update',
  previewAccept: 'time/view',
  restoreDraft: 'time/update',
  splitDraft: 'time/update',
  joinDrafts: 'time/update',
  extendDraft: 'time/update',
  undoOperation: 'time/update',
  countPendingDrafts: 'time/view',
  suggestTargets: 'time/view',
  listSignals: 'time/view',
  listDays: 'time/view',
  getPreferences: 'time/view',
  updatePreferences: 'time/update',
  getDraftingSettings: 'time/view',
  updateDraftingSettings: 'time/update',
  getPrivatePatterns: 'time/view',
  updatePrivatePatterns: 'time/update',
  listRules: 'time/view',
  rebuildDrafts: 'time/update',
  getRebuildProgress: 'time/view',
  previewRules: 'time/view',
  ingest: 'service_token',

  listTimeEntries: 'time/view',
  getTimeEntry: 'time/view',
  summarizeTimeEntries: 'time/view',
  countPendingTimeEntries: 'time/manage',
  createTimeEntry: 'time/update',
  updateTimeEntry: 'time/update',
  deleteTimeEntry: 'time/update',
  approveTimeEntry: 'time/manage',
  rejectTimeEntry: 'time/manage',
  listApprovals: 'time/manage',
  approveTimeEntries: 'time/manage',
  rejectTimeEntries: 'time/manage',
  exportTimeEntries: 'time/view',
  previewPreferences: 'time/view',
  getTimeEntryHistory: 'time/view',
  acknowledgeSourceChange: 'time/update',

  listBudgets: 'budgets/view',
  getBudget: 'budgets/view',
  createBudget: 'budgets/update',
  updateBudget: 'budgets/update',
  archiveBudget: 'budgets/update',
  restoreBudget: 'budgets/update',
  listLineItems: 'budgets/view',
  getLineItem: 'budgets/view',
  createLineItem: 'budgets/update',
  updateLineItem: 'budgets/update',
  archiveLineItem: 'budgets/update',
  restoreLineItem: 'budgets/update',
  listTasks: 'budgets/view',
  getTask: 'budgets/view',
  createTask: 'budgets/update',
  updateTask: 'budgets/update',
  archiveTask: 'budgets/update',
  restoreTask: 'budgets/update',
  importCatalogue: 'budgets/update',

  getSetUpState: 'public',
  setUp: 'public',
  signIn: 'public',
  checkLink: 'public',
  acceptInvitation: 'public',
  signOut: 'self',
  streamEvents: 'self',
  getMe: 'self',
  updateMe: 'self',
  changePassword: 'self',
  listApiTokens: 'self',
  createApiToken: 'self',
  revokeApiToken: 'self',
  exportMyData: 'self',
  exportMySignals: 'self',
  exportMyDrafts: 'self',
  exportMyTimeEntries: 'self',
  deleteMySignals: 'self',
  listUsers: 'users/view',
  getUser: 'users/view',
  createUser: 'users/update',
  updateUser: 'users/update',
  inviteUser: 'users/update',
  deactivateUser: 'users/update',
  reactivateUser: 'users/update',
  listToolPermissions: 'users/view',
  updateToolPermission: 'users/manage',
  getSampleData: 'users/manage',
  removeSampleData: 'users/manage',
  listServiceTokens: 'self',
  createServiceToken: 'self',
  revokeServiceToken: 'self',
  getCurrentServiceToken: 'service_token',
} as const satisfies Record<string, `${Tool}/${Action}` | 'self' | 'public' | 'service_token'>;

export type OperationId = keyof typeof OPERATION_ACCESS;

/** Whether rows of `tool_permissions` for one access level allow `tool/action`. A missing row allows nothing. */
export function allows(permissions: readonly Omit<ToolPermission, 'access_level'>[], access: `${Tool}/${Action}`): boolean {
  const [tool, action] = access.split('/') as [Tool, Action];
  const row = permissions.find((candidate) => candidate.tool === tool);
  return row?.[`can_${action}`] === 1;
}

/** Throws `forbidden` where an operation asks for a permission that these rows do not give; `self` and `public` ask for none. */
export function requireAllowed(permissions: readonly ToolPermission[], access: (typeof OPERATION_ACCESS)[OperationId]): void {
  if (access === 'self' || access === 'public' || access === 'service_token' || allows(permissions, access)) return;
  throw new AppError('forbidden', `Your access level does not allow ${access.replace('/', ': ')}.`);
}
