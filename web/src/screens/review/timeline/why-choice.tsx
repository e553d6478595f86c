import { Suspense, useRef } from 'react';
import { MenuAt } from '#web/components/lazy-menu.ts';
import { useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import type { DayData } from './lanes.ts';

/** A block that gave time to several drafts, and the element that stands for it. */
export type PressedBlock = { draftIds: readonly string[]; element: Element };

/** Asks which of several drafts shall be explained. */
export function WhyChoice({ day, pressed, onClose }: { day: DayData; pressed: PressedBlock; onClose(): void }) {
  const { text } = useText();
  const { openWhy } = useReviewPanels();
  const anchor = useRef(pressed.element);
  const named = day.drafts.filter(({ id }) => pressed.draftIds.includes(id));
  return (
    <Suspense>
      <MenuAt
        label={text.timeline.why}
        anchor={anchor}
        onClose={onClose}
        actions={named.map(({ id, description }) => ({
          id,
          label: briefly(visibleText(description) ?? text.words.noDescription),
          onAction: () => openWhy(id),
        }))}
      />
    </Suspense>
  );
}
