import { memo } from 'react';
import { blockId, type DrawnLane } from './layout.ts';
import { isLit } from './lit.ts';
import { TimelineBlock } from './timeline-block.tsx';

type TimelineLaneProps = {
  lane: DrawnLane;
  name: string;
  colour: number;
  timeZone: string;
  /** Null if it is in another lane: so only the lanes that it concerns are drawn anew. */
  activeBlock: string | null;
  /** None if nothing in this lane belongs to them. */
  litDraftIds: readonly string[];
};

export const TimelineLane = memo(function TimelineLane({ lane, name, colour, timeZone, activeBlock, litDraftIds }: TimelineLaneProps) {
  return (
    <div className={`timeline-lane timeline-lane-${lane.kind}`} data-colour={colour}>
      {lane.blocks.map((block) => {
        const id = blockId(block);
        return (
          <TimelineBlock
            key={id}
            block={block}
            laneName={name}
            timeZone={timeZone}
            isActive={activeBlock === id}
            isLit={isLit(block, litDraftIds)}
          />
        );
      })}
    </div>
  );
});
