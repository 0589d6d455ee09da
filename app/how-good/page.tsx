import type { Metadata } from 'next';
import { Accuracy } from '../../components/accuracy/accuracy';
import { readMetrics } from './read-metrics';
import '../../components/accuracy/accuracy.css';

export const metadata: Metadata = {
  title: 'How good is it? · Scrawl',
  description: 'How often Scrawl reads a digit right, how well it knows how sure it is, and what upsets it.',
};

export default function Page() {
  return <Accuracy {...readMetrics('digit-net')} />;
}
