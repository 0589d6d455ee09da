import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What has moved by itself since the page was opened. */
    shifts?: string[];
  }
}

/** Source: Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Element }[];
}

/** Runs in the page before its own code. What moves within half a second of a click or a key is what was asked for. */
export function noteShifts(): void {
  const shifts: string[] = [];
  window.shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as LayoutShift;
      if (hadRecentInput) continue;
      const what = sources.map(({ node }) => node?.className || node?.nodeName).join(', ');
      shifts.push(`${value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${what}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export const shiftsOf = (page: Page): Promise<string[] | undefined> => page.evaluate(() => window.shifts);
