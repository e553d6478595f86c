/** A time entry's status in words: `draft` means something else there than on a draft. */
export function bookingStatusText(status: string): string {
  return status === 'draft' ? 'waiting' : status;
}
