import type { PhotoReading, Reading } from '../../lib/reading/reading';
import { membersOf } from '../../lib/reading/written';
import type { Detection } from '../../lib/session/photo/detections';
import type { PhotoLive, PhotoState } from '../../lib/session/photo/photo-session';
import { announcement, sentence } from '../../lib/session/words/reading-words';
import { choiceWords, memberName } from '../reading/choice';

/** Reading turned the picture. */
export const TURNED = 'Turned for you.';
const NONE_FOUND = 'No digits found';
const HOW_TO_FIND = 'Go closer, add light, or crop.';

/** The sentence under the number. */
export function photoSentence(state: PhotoState, live: PhotoLive): string {
  if (state.kind === 'opening') return 'Opening the picture';
  if (state.kind !== 'open') return 'Nothing to read yet';
  if (live.kind === 'waiting') return 'Getting ready';
  if (live.kind !== 'read') return 'Reading';
  const { reading } = live.answer;
  return isEmpty(reading) ? NONE_FOUND : sentence(reading);
}

/** The chosen find in words, where there are several. Advice, where there is none. */
export function detectionWords({ reading }: PhotoReading, detection: Detection | undefined): string {
  if (!detection) return isEmpty(reading) ? HOW_TO_FIND : '';
  if (detection.index === undefined) {
    const { member } = detection;
    return `Left out${'isInWord' in member ? ', as it stands in a word' : ''}: most like ${member.text}`;
  }
  const members = membersOf(reading);
  if (members.length === 1) return '';
  return reading.kind === 'digits'
    ? choiceWords(members, detection.index)
    : `This one: most like ${detection.member.text}`;
}

/** The name of a find over the photograph. */
export function detectionName(reading: Reading, { member, index }: Detection): string {
  if (index === undefined || reading.kind !== 'digits') return `No digit, most like ${member.text}`;
  return memberName(membersOf(reading), member);
}

/** The state of the photograph for screen readers. Empty for a failure, which is an alert of its own. */
export function photoAnnouncement(state: PhotoState, live: PhotoLive): string {
  if (state.kind === 'unreadable' || live.kind === 'failed') return '';
  if (state.kind !== 'open' || live.kind !== 'read') return `${photoSentence(state, live)}.`;
  const { reading } = live.answer;
  const words = isEmpty(reading) ? `${NONE_FOUND}. ${HOW_TO_FIND}` : announcement(reading);
  return state.steps.present.isTurnedByReading ? `${words} ${TURNED}` : words;
}

/** Nothing was found that even looks like a digit. */
const isEmpty = ({ kind, digits }: Reading): boolean => kind !== 'digits' && digits.length === 0;
