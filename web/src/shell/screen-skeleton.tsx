import { Skeleton } from '#web/components/skeleton.tsx';

/** In place of a screen whose code or data is on its way. */
export function ScreenSkeleton() {
  return (
    <div className="page">
      <Skeleton rows={1} height="2rem" />
      <Skeleton rows={6} />
    </div>
  );
}
