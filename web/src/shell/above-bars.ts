import { type RefObject, useLayoutEffect } from 'react';

/** Marks what stands at the lower edge of the window with something to press; see `useLowerBar`. */
export const LOWER_BAR = { 'data-lower-bar': '' } as const;

/** As far as messages stand above the edge themselves, or above the navigation of phones. */
const REST_PX = 88;
const GAP_PX = 8;

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/**
 * How far above the lower edge of a window of `windowHeight` messages have to stand to cover none of the bars, all in CSS pixels. Null where
 * none is in their way.
 */
export function placeAbove(messages: Box, bars: readonly Box[], windowHeight: number): number | null {
  const highest = windowHeight - REST_PX - (messages.bottom - messages.top);
  const inTheWay = bars.filter(
    ({ top, bottom, left, right }) => left < messages.right && right > messages.left && bottom > highest && top < windowHeight,
  );
  return inTheWay.length === 0 ? null : windowHeight - Math.min(...inTheWay.map(({ top }) => top)) + GAP_PX;
}

/** Keeps an element with messages above the bars for as long as there are messages, wherever bars come, go, grow and are scrolled to. */
export function useAboveBars(ref: RefObject<HTMLElement | null>, hasMessages: boolean): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !hasMessages) return;
    const place = () => {
      const bars = [...document.querySelectorAll<HTMLElement>('[data-lower-bar]')].filter((bar) =>
        bar.checkVisibility({ visibilityProperty: true }),
      );
      const above = placeAbove(
        element.getBoundingClientRect(),
        bars.map((bar) => bar.getBoundingClientRect()),
        window.innerHeight,
      );
      element.style.setProperty('--above-bars', `${above ?? 0}px`);
    };
    let frame = 0;
    const placeSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    const changes = new MutationObserver(placeSoon);
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['hidden', 'class'] });
    window.addEventListener('scroll', placeSoon, { passive: true });
    window.addEventListener('resize', placeSoon);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      window.removeEventListener('scroll', placeSoon);
      window.removeEventListener('resize', placeSoon);
    };
  }, [ref, hasMessages]);
}
