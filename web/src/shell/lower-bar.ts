import { useLayoutEffect, useRef } from 'react';
import { LOWER_BAR } from './above-bars.ts';

const GAP_PX = 8;

/**
 * For a bar that sticks to the foot of the window, `<section {...useLowerBar()}>`: messages stand above it, what is scrolled into sight stops
 * above it, and what has the focus is scrolled there when the bar comes to lie over it.
 */
export function useLowerBar<Bar extends HTMLElement = HTMLElement>() {
  const bar = useRef<Bar>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement;
    const makeRoom = () => {
      // Also while it is hidden: on phones the navigation stands where it would.
      const roomPx = element.offsetHeight + (Number.parseFloat(getComputedStyle(element).bottom) || 0) + GAP_PX;
      page.style.scrollPaddingBottom = `${roomPx}px`;
      const focused = document.activeElement;
      if (focused && !element.contains(focused) && liesBelow(focused, window.innerHeight - roomPx)) {
        focused.scrollIntoView({ block: 'nearest' });
      }
    };
    const observer = new ResizeObserver(makeRoom);
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.style.scrollPaddingBottom = '';
    };
  }, []);
  return { ref: bar, ...LOWER_BAR };
}

/** In sight, but reaching below a height of the window. */
function liesBelow(element: Element, heightPx: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > heightPx && element !== document.body;
}
