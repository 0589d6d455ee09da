'use client';

import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in for the children after they failed; `again` tries to show them anew. */
  readonly fallback: (again: () => void) => ReactNode;
}

/** Keeps a failure of its children to themselves: the rest of the page works on. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  again = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.fallback(this.again) : this.props.children;
  }
}
