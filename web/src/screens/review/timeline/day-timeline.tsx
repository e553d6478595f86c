export function DayTimeline({ date }: { date: string }) {
  return <p>{date}</p>;
}
