import type { Course, DigitCourse, Recipe, Schedule } from './recipe';

export const epochsOf = ({ again, epochs }: Schedule): number => epochs + (again?.epochs ?? 0);

/** The course that an epoch, counted from 0, belongs to, and the epoch that the course begins with. */
export function courseAt<C extends Course>(
  schedule: C & { readonly again?: C },
  epoch: number,
): { course: C; since: number } {
  const { again, epochs } = schedule;
  return again && epoch >= epochs ? { course: again, since: epochs } : { course: schedule, since: 0 };
}

/** Whether an epoch is one of the last of its course, which are augmented by settings of their own. */
export function isCalm(recipe: Recipe, epoch: number): boolean {
  const { course, since } = courseAt<DigitCourse>(recipe, epoch);
  return epoch - since >= course.epochs - (course.calm?.epochs ?? 0);
}
