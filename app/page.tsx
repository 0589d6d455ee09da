import { Scrawl } from '../components/scrawl';

export default function Page() {
  return <Scrawl />;
}
