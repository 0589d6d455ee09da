import type { PhotoReading, Reading } from '../../lib/reading/reading';
import type { Detection } from '../../lib/session/photo/detections';
import type { PhotoLive, PhotoState } from '../../lib/session/photo/photo-session';
import { choiceWords } from '../reading/choice';
import { announcement, sentence } from '../reading/reading-words';

const NONE_FOUND = 'No digits found';
const PATTERN = 'There is a pattern here, but no handwritten digits.';
const CROP = 'If it shows digits, crop it to them.';
const HOW_TO_FIND = 'Go closer, add light, or crop.';

/** The sentence under the number. */
export function photoSentence(state: PhotoState, live: PhotoLive): string {
  if (state.kind === 'opening') return 'Opening the picture';
  if (state.kind !== 'open') return 'Nothing to read yet';
  if (live.kind === 'waiting') return 'Getting ready';
  if (live.kind !== 'read') return 'Reading';
  const { reading, isPattern } = live.answer;
  if (isPattern) return PATTERN;
  return reading.kind === 'blank' ? NONE_FOUND : sentence(reading);
}

/** The chosen find in words, where there are several. Advice, where there is none. */
export function detectionWords({ reading, isPattern }: PhotoReading, detection: Detection | undefined): string {
  if (isPattern) return CROP;
  if (!detection) return reading.kind === 'blank' ? HOW_TO_FIND : '';
  if (detection.index === undefined) return `Left out: most like ${detection.digit.text}`;
  if (reading.digits.length === 1) return '';
  return reading.kind === 'digits'
    ? choiceWords(reading.digits, detection.index)
    : `This one: most like ${detection.digit.text}`;
}

/** The name of a find over the photograph. */
export function detectionName(reading: Reading, { digit, index }: Detection): string {
  if (index === undefined || reading.kind !== 'digits') return `No digit, most like ${digit.text}`;
  return `${digit.text}, digit ${index + 1} of ${reading.digits.length}`;
}

/** The state of the photograph for screen readers. Empty for a failure, which is an alert of its own. */
export function photoAnnouncement(state: PhotoState, live: PhotoLive): string {
  if (state.kind === 'unreadable' || live.kind === 'failed') return '';
  if (state.kind !== 'open' || live.kind !== 'read') return `${photoSentence(state, live)}.`;
  const { reading, isPattern } = live.answer;
  if (isPattern) return `${PATTERN} ${CROP}`;
  return reading.kind === 'blank' ? `${NONE_FOUND}. ${HOW_TO_FIND}` : announcement(reading);
}
