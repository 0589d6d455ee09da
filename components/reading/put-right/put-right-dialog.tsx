'use client';

import { MEMBER_TEXTS } from '../../../lib/reading/signs';
import { memberWord, shown } from '../../../lib/session/words/reading-words';
import { Button } from '../../ui/button';
import { Dialog, Way } from '../../ui/dialog';
import { groupingsOf } from './change-strokes';
import type { Correcting } from './correcting';
import './put-right-dialog.css';

interface Props {
  readonly correcting: Correcting;
  /** Opens what was learnt of the person's hand. */
  readonly onHand: () => void;
  readonly onClose: () => void;
}

/** Every digit and sign that the chosen ink can be, other ways to group its strokes, and taking it away. */
export function PutRightDialog({ correcting: { set, erase, asked }, onHand, onClose }: Props) {
  const groupings = asked ? groupingsOf(asked) : [];
  return (
    <Dialog title="What is it?" className="put-right-dialog" onClose={onClose}>
      {(close) => {
        const doing = (act: () => void) => () => {
          act();
          close();
        };
        return (
          <>
            <div className="put-right-texts">
              {MEMBER_TEXTS.map((text) => (
                <Button
                  key={text}
                  aria-label={memberWord(text)}
                  onClick={doing(() => set(text))}
                  className="put-right-text"
                >
                  {shown(text)}
                </Button>
              ))}
            </div>
            <ul aria-label="More ways" className="ways">
              {[...groupings, ...(erase ? [{ words: 'Erase it', act: erase }] : [])].map(({ words, act }) => (
                <Way key={words} words={words} onClick={doing(act)} />
              ))}
              <Way words="Learn my hand" onClick={doing(onHand)} />
            </ul>
          </>
        );
      }}
    </Dialog>
  );
}
