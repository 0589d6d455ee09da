import type { Metadata } from 'next';
import { Classroom } from '../../components/classroom/classroom';
import { lessonPictures } from '../../components/classroom/lesson/lesson-pictures';
import { readNetworks } from '../compare/read-networks';
import { readWeights } from './read-weights';
import '../../components/classroom/classroom.css';

export const metadata: Metadata = {
  title: 'In class · Scrawl',
  description: 'A lesson of 20 minutes on how a network reads digits, and a table of what a whole class has drawn.',
};

export default function Page() {
  return <Classroom networks={readNetworks()} pictures={lessonPictures(readWeights('softmax-regression'))} />;
}
