import { useEffect, useRef, useState } from 'react';
import type { DigitPadReading } from '../../../lib/reading/public-reading';
import { Failure } from '../../ui/failure';
import { attributesOf, type PadOptions } from './options';
import { useElement } from './use-element';

interface Told {
  readonly event: string;
  readonly detail: DigitPadReading;
}

/** The element with these options, and what its last event said. */
export function LivePad({ options }: { options: PadOptions }) {
  const place = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<Told>();
  const { state, retry } = useElement();
  useEffect(() => {
    const pad = document.createElement('digit-pad');
    pad.setAttribute('aria-label', 'Try it: draw a number');
    const listen = ({ type, detail }: Event & { readonly detail?: DigitPadReading }) =>
      detail && setTold({ event: type, detail });
    for (const type of ['input', 'change']) pad.addEventListener(type, listen as EventListener);
    place.current?.append(pad);
    return () => pad.remove();
  }, []);
  useEffect(() => {
    const pad = place.current?.querySelector<HTMLElement>('digit-pad');
    if (pad) obey(pad, options);
  }, [options]);
  return (
    <div className="live-pad">
      <div ref={place} className="live-pad-place" data-theme={options.theme} hidden={state === 'failed'} />
      {state === 'failed' ? (
        <Failure message="The element could not be fetched." advice={ADVICE} onRetry={retry} />
      ) : (
        <LastEvent told={told} />
      )}
    </div>
  );
}

const ADVICE =
  process.env.NODE_ENV === 'development'
    ? 'Only a built site has it: npm run build, then npm start.'
    : 'Check your connection, then try again.';

function obey(pad: HTMLElement, options: PadOptions): void {
  const wanted = new Map(attributesOf(options));
  for (const name of ['digits', 'decimal', 'date', 'placeholder', 'bars']) {
    const value = wanted.get(name);
    if (value === undefined) pad.removeAttribute(name);
    else if (pad.getAttribute(name) !== value) pad.setAttribute(name, value);
  }
  pad.style.width = `${options.width}px`;
  pad.style.height = `${options.height}px`;
}

/** Its place is kept before there is one. */
function LastEvent({ told }: { told: Told | undefined }) {
  const detail = told?.detail;
  const rows: readonly (readonly [string, string])[] = detail
    ? [
        ['value', JSON.stringify(detail.value)],
        ['written', JSON.stringify(detail.written)],
        ['kind', JSON.stringify(detail.kind)],
        ['confidence', detail.confidence.toFixed(3)],
        ['digits', `${detail.digits.length}, each with 10 probabilities`],
        ['strokes', `${detail.strokes.length}`],
      ]
    : [];
  return (
    <section className="last-event" aria-label="Its last event">
      {told ? (
        <p>
          Its last event: <code>{told.event}</code>, with <code>detail</code>
        </p>
      ) : (
        <p className="text-quiet">Draw on it: here stands what its events say.</p>
      )}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
