type ShareBarProps = { given: number; claimed: number };

const WIDTH = 100;

/** How much of what a signal claimed went to the draft: the full part, beside the part that went elsewhere. The words beside it say the same. */
export function ShareBar({ given, claimed }: ShareBarProps) {
  const share = claimed > 0 ? Math.min(given / claimed, 1) * WIDTH : 0;
  return (
    <svg className="share-bar" viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-bar-claimed" width={WIDTH} height="6" />
      <rect className="share-bar-given" width={share} height="6" />
    </svg>
  );
}
