/** Whether an address is left by going back or on, not to a new one. `action`: as the router tells it to `shouldBlockFn`. */
export function isHistoryStep(action: string): boolean {
  return action === 'BACK' || action === 'FORWARD' || action === 'GO';
}
