import { detectorWork } from '../detector/detector-work';
import { type Answers, digitWork } from './digit-work';
import type { GradientThreadData } from './gradient-pool';

/** What a thread does, by the kind of its work. */
export function answersOf(data: GradientThreadData): Answers {
  const { work } = data;
  return work.kind === 'digits' ? digitWork({ ...data, work }) : detectorWork({ ...data, work });
}
