'use client';

import { CodeBlock } from '../code-block';
import { useSite } from '../use-site';
import { framePolicy, OWN_TAG_POLICY, PACKAGE_POLICY, tagPolicy } from './policies';

/** What a page with a strict Content-Security-Policy has to allow. */
export function PolicySection() {
  const site = useSite();
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">A strict Content-Security-Policy</h2>
      <p>These are all that is needed, and nothing else is allowed. The tag, from this site:</p>
      <CodeBlock isWrapped name="Policy for the tag" code={tagPolicy(site)} />
      <p>The tag, from a copy of this site on your own host:</p>
      <CodeBlock isWrapped name="Policy for a copy of the site" code={OWN_TAG_POLICY} />
      <p>The tag from the package, and the rest of it:</p>
      <CodeBlock isWrapped name="Policy for the package" code={PACKAGE_POLICY} />
      <p>The frame, which brings a policy of its own with it:</p>
      <CodeBlock isWrapped name="Policy for the frame" code={framePolicy(site)} />
    </section>
  );
}
