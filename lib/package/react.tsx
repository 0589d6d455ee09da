'use client';

import {
  type CSSProperties,
  createElement,
  type ReactElement,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { DigitPadElement, DigitPadReading } from './digit-pad';
import './digit-pad';

/** What `<digit-pad>` can be told. lib/digit-pad/README.md says what each does. */
export interface DigitPadProps {
  readonly name?: string;
  /** How many digits: `4`, or `'1-6'`. */
  readonly digits?: number | string;
  readonly decimal?: boolean;
  /** `true` for the usual order of day, month and year, or one of its own, such as `'dmy'`. */
  readonly date?: boolean | string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  /** What stands there until somebody draws. */
  readonly defaultValue?: string;
  readonly bars?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly 'aria-label'?: string;
  readonly ref?: Ref<DigitPadElement>;
  /** A person drew, and it was read. */
  readonly onInput?: (reading: DigitPadReading) => void;
  /** A person has drawn another value than before, and paused. */
  readonly onChange?: (reading: DigitPadReading) => void;
}

/** The element `<digit-pad>` for React, from its version 19 on. */
export function DigitPad({ ref, onInput, onChange, className, defaultValue, ...rest }: DigitPadProps): ReactElement {
  const pad = useRef<DigitPadElement>(null);
  useImperativeHandle(ref, () => pad.current as DigitPadElement);
  // As a property, React would set the value, and with it clear what was drawn.
  useLayoutEffect(() => {
    if (pad.current) pad.current.defaultValue = defaultValue;
  }, [defaultValue]);
  useListener(pad, 'input', onInput);
  useListener(pad, 'change', onChange);
  return createElement('digit-pad', { ...rest, ref: pad, class: className });
}

/** React hands an element no listeners of its own where the server had rendered it. */
function useListener(
  pad: RefObject<DigitPadElement | null>,
  type: 'input' | 'change',
  listener?: (reading: DigitPadReading) => void,
): void {
  useEffect(() => {
    const { current } = pad;
    const listen = (event: Event) => listener?.((event as CustomEvent<DigitPadReading>).detail);
    current?.addEventListener(type, listen);
    return () => current?.removeEventListener(type, listen);
  }, [pad, type, listener]);
}
