'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { FullScreenIcon, Icon } from '../../ui/icons';
import { useShortcuts } from '../../ui/use-shortcuts';
import type { LessonPictures } from './lesson-pictures';
import { lessonSteps } from './lesson-steps';
import { ProjectorBar } from './projector-bar';

/** The lesson as numbered steps; on a projector, one step at a time in large letters. */
export function Lesson({ pictures }: { pictures: LessonPictures }) {
  const steps = lessonSteps(pictures);
  const [shown, show] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const isShown = shown !== undefined;
  const leave = () => {
    show(undefined);
    start.current?.focus();
  };
  useShortcuts({ full: isShown ? leave : () => show(0) });
  useEffect(() => {
    if (shown !== undefined) list.current?.querySelectorAll<HTMLElement>('h3')[shown]?.focus();
  }, [shown]);
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <section aria-labelledby="lesson" className="lesson" data-projector={isShown}>
      <div className="lesson-head">
        <h2 id="lesson">A lesson of {minutes} minutes</h2>
        <div className="lesson-tools">
          <Button ref={start} aria-keyshortcuts="F" onClick={() => show(0)}>
            <FullScreenIcon />
            Projector
          </Button>
          <Button onClick={() => print()}>
            <PrintIcon />
            Print
          </Button>
        </div>
      </div>
      <ol ref={list} className="lesson-steps">
        {steps.map(({ title, minutes: own, body }, i) => (
          <li key={title} className="lesson-step" data-current={i === shown}>
            <h3 tabIndex={-1}>
              {i + 1}. {title}
              <small> {`${own}\u00a0minutes`}</small>
            </h3>
            {body}
          </li>
        ))}
      </ol>
      {isShown && <ProjectorBar at={shown} count={steps.length} onShow={show} onLeave={leave} />}
    </section>
  );
}

function PrintIcon() {
  return (
    <Icon>
      <path d="M5.5 7.5v-4h9v4M5.5 14h-2V7.5h13V14h-2M5.5 11.5h9v5h-9z" />
    </Icon>
  );
}
